package io.centralino.channels.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.channels.hook.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Finds the events in a body: WhatsApp puts many into one, and sends a body again as a whole or in parts.
final class Notices {

    static final String MESSAGE = "message";
    static final String STATUS = "status";
    static final String OTHER = "other";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Notices() {}

    /// Never empty: a body in which nothing is found is one event of its own.
    static List<Notice> in(byte[] body) {
        var notices = new ArrayList<Notice>();
        var entries = json(body).path("entry");
        for (var entry = 0; entry < entries.size(); entry++) {
            var changes = entries.path(entry).path("changes");
            for (var change = 0; change < changes.size(); change++) {
                var place = "/entry/%d/changes/%d".formatted(entry, change);
                look(changes.path(change).path("value"), place + "/value", notices);
            }
        }
        if (notices.isEmpty()) {
            notices.add(new Notice("body:" + digest(body), OTHER, OTHER, ""));
        }
        return notices.stream().distinct().toList();
    }

    private static void look(JsonNode value, String place, List<Notice> notices) {
        var messages = value.path("messages");
        for (var i = 0; i < messages.size(); i++) {
            var message = messages.path(i);
            var from = message.path("from_user_id").asText(message.path("from").asText());
            notices.add(new Notice(
                    "message:" + id(message.path("id"), message), MESSAGE, id(from), place + "/messages/" + i));
        }
        var statuses = value.path("statuses");
        for (var i = 0; i < statuses.size(); i++) {
            var status = statuses.path(i);
            var named = id(status.path("id"), status);
            notices.add(new Notice(
                    "status:%s:%s".formatted(named, id(status.path("status").asText())),
                    STATUS,
                    named,
                    place + "/statuses/" + i));
        }
        if (messages.isEmpty() && statuses.isEmpty() && !value.isMissingNode()) {
            notices.add(new Notice(
                    "other:" + digest((place + value).getBytes(StandardCharsets.UTF_8)), OTHER, OTHER, place));
        }
    }

    /// What has no id of its own is known by what it says.
    private static String id(JsonNode id, JsonNode whole) {
        return id.isTextual() && !id.asText().isBlank() ? id(id.asText()) : id(whole.toString());
    }

    private static String id(String text) {
        return text.matches("[!-~]{1,200}") ? text : digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
