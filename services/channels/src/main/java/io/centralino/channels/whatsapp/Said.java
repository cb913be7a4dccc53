package io.centralino.channels.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.mail.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What a customer's WhatsApp message says, in words and files.
///
/// @param obstacle why it cannot be shown, where it cannot
/// @param automatic the kind of what nobody wrote, such as a reaction
/// @param calls whether somebody should answer
record Said(
        String text,
        List<File> files,
        @Nullable String obstacle,
        @Nullable String automatic,
        boolean calls) {

    /// A file it names; the provider gives it out by its id.
    record File(
            String id, String name, String type, @Nullable String sha256) {}

    private static final String UNSUPPORTED = "unsupported-kind";

    /// Empty where it says nothing, as a reaction that was taken back.
    static Optional<Said> by(JsonNode message) {
        var type = message.path("type").asText();
        var content = message.path(type);
        return switch (type) {
            case "text" -> words(text(content, "body"));
            case "button" -> words(text(content, "text"));
            case "interactive" -> words(chosen(content));
            case "location" -> words(place(content));
            case "contacts" -> words(cards(content));
            case "image", "video", "audio", "document", "sticker" -> file(type, content);
            case "reaction" -> reaction(text(content, "emoji"));
            case "edit" -> by(content.path("message"));
            case "system" -> Optional.of(new Said(text(content, "body"), List.of(), null, "notice", false));
            case "revoke" -> Optional.of(new Said("", List.of(), UNSUPPORTED, "notice", false));
            default -> Optional.of(unsupported());
        };
    }

    static Said unsupported() {
        return new Said("", List.of(), UNSUPPORTED, null, true);
    }

    private static Optional<Said> words(String words) {
        return Optional.of(words.isBlank() ? unsupported() : new Said(words, List.of(), null, null, true));
    }

    private static Optional<Said> reaction(String emoji) {
        return emoji.isBlank() ? Optional.empty() : Optional.of(new Said(emoji, List.of(), null, "reaction", false));
    }

    private static Optional<Said> file(String kind, JsonNode content) {
        var id = text(content, "id");
        if (!id.matches("[A-Za-z0-9_.-]{1,200}")) {
            return Optional.of(unsupported());
        }
        var type = Words.line(content.path("mime_type").asText("application/octet-stream"), 100);
        var name = Words.line(content.path("filename").asText(kind), 200);
        var file = new File(
                id, name.isEmpty() ? kind : name, type, content.path("sha256").textValue());
        return Optional.of(new Said(text(content, "caption"), List.of(file), null, null, true));
    }

    private static String chosen(JsonNode content) {
        var reply = content.path(content.path("type").asText());
        return lines(
                text(reply, "title"), text(reply, "description"), text(reply, "body"), text(reply, "response_json"));
    }

    private static String place(JsonNode content) {
        var at =
                content.path("latitude").isNumber() && content.path("longitude").isNumber()
                        ? "geo:%s,%s"
                                .formatted(
                                        content.path("latitude").asText(),
                                        content.path("longitude").asText())
                        : "";
        return lines(text(content, "name"), text(content, "address"), at);
    }

    private static String cards(JsonNode content) {
        return StreamSupport.stream(content.spliterator(), false)
                .map(card -> Stream.concat(
                                Stream.of(text(card.path("name"), "formatted_name")),
                                StreamSupport.stream(card.path("phones").spliterator(), false)
                                        .map(phone -> text(phone, "phone")))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" ")))
                .filter(card -> !card.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode node, String member) {
        return Words.lines(node.path(member).asText("")).strip();
    }
}
