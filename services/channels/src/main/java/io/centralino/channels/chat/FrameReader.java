package io.centralino.channels.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.channels.mail.Answer;
import io.centralino.channels.mail.Words;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads frames strictly: what is not exactly a frame is a problem, and the problem says nothing of us.
final class FrameReader {

    private static final int LONGEST_TEXT = 8_000;
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern ACCOUNT = Pattern.compile("([a-z][a-z0-9-]{1,38})/([a-z][a-z0-9-]{1,38})");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(64 * 1024)
                    .maxNumberLength(20)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private FrameReader() {}

    static Frame read(String text) {
        var frame = tree(text);
        return switch (word(frame, "type")) {
            case "hello" -> hello(frame);
            case "message" -> said(frame);
            case "typing" -> new Frame.Typing();
            case "end" -> new Frame.End();
            case "ping" -> new Frame.Ping();
            case null, default -> throw new Refusal(WebProblem.MALFORMED, "This is no frame we know");
        };
    }

    private static Frame hello(JsonNode frame) {
        var account = ACCOUNT.matcher(needed(frame, "account"));
        if (!account.matches()) {
            throw Refusal.notFound();
        }
        var mail = word(frame, "mail");
        var name = word(frame, "name");
        var address = mail == null ? null : mail.strip().toLowerCase(Locale.ROOT);
        return new Frame.Hello(
                account.group(1),
                account.group(2),
                word(frame, "token"),
                number(frame, "after"),
                Frame.language(word(frame, "language")),
                name == null || name.isBlank() ? null : Words.line(name, 100),
                address != null && Answer.sendableTo(address) ? address : null);
    }

    private static Frame said(JsonNode frame) {
        var clientId = needed(frame, "clientId");
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw new Refusal(WebProblem.INVALID, "clientId is 1 to 64 letters, digits and dashes");
        }
        var text = Words.lines(needed(frame, "text")).strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new Refusal(WebProblem.INVALID, "text is 1 to %d characters".formatted(LONGEST_TEXT));
        }
        return new Frame.Said(clientId, text);
    }

    private static JsonNode tree(String text) {
        try {
            var tree = JSON.readTree(text);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException notJson) {
            // Said below, in our own words: the parser's name the parser.
        }
        throw new Refusal(WebProblem.MALFORMED, "A frame is one JSON object");
    }

    private static String needed(JsonNode frame, String member) {
        var word = word(frame, member);
        if (word == null) {
            throw new Refusal(WebProblem.MALFORMED, member + " is missing");
        }
        return word;
    }

    private static @Nullable String word(JsonNode frame, String member) {
        var value = frame.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Refusal(WebProblem.MALFORMED, member + " is not text");
        }
        return value.textValue();
    }

    private static int number(JsonNode frame, String member) {
        var value = frame.get(member);
        if (value == null || value.isNull()) {
            return 0;
        }
        if (!value.isInt() || value.intValue() < 0) {
            throw new Refusal(WebProblem.MALFORMED, member + " is not a number of a message");
        }
        return value.intValue();
    }
}
