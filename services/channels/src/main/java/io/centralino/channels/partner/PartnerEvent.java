package io.centralino.channels.partner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.hook.Notice;
import io.centralino.channels.mail.Answer;
import io.centralino.channels.mail.Words;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a partner may bring, as docs/reference/rest-channel.schema.json has it. A partner is a program: what it says
/// wrong it is told at once, and nothing of it is kept.
sealed interface PartnerEvent {

    /// What one customer wrote.
    record Said(
            From from,
            @Nullable String thread,
            @Nullable String subject,
            String text,
            @Nullable String language) implements PartnerEvent {

        @Override
        public Notice notice(String id) {
            return new Notice("event:" + id, "message", thread == null ? "from:" + from.id() : "thread:" + thread, "");
        }
    }

    /// Who wrote, as the partner knows them.
    record From(
            String id,
            @Nullable String name,
            @Nullable String mail,
            @Nullable String phone) {}

    /// What became of an answer.
    record Receipt(
            UUID messageId,
            Message.Delivery state,
            @Nullable String reason) implements PartnerEvent {

        @Override
        public Notice notice(String id) {
            return new Notice("event:" + id, "receipt", messageId.toString(), "");
        }
    }

    /// @param id what the partner calls this event
    Notice notice(String id);

    /// Reads strictly: a body that two readers could read differently is refused.
    final class Strict {
        private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(20)
                                .maxStringLength(200_000)
                                .build())
                        .build())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Strict() {}
    }

    static PartnerEvent read(byte[] body) {
        try {
            var node = Strict.JSON.readTree(body);
            if (node == null || !node.isObject()) {
                throw malformed();
            }
            return read(node);
        } catch (IOException unreadable) {
            throw malformed();
        }
    }

    static PartnerEvent read(JsonNode node) {
        return switch (node.path("type").asText()) {
            case "message" -> said(node);
            case "receipt" -> receipt(node);
            default -> throw invalid("type is message or receipt");
        };
    }

    private static Said said(JsonNode node) {
        var from = node.path("from");
        var id = word(from.path("id"), "from.id", "[A-Za-z0-9._:@+-]{1,100}")
                .orElseThrow(() -> invalid("from.id is missing"));
        var mail = word(from.path("mail"), "from.mail", "[^\\s]{3,254}").map(said -> said.toLowerCase(Locale.ROOT));
        if (mail.isPresent() && !Answer.sendableTo(mail.get())) {
            throw invalid("from.mail is not a mail address");
        }
        var text =
                Words.lines(text(node.path("text"), "text", 100_000).orElse("")).strip();
        if (text.isEmpty()) {
            throw invalid("text has no words");
        }
        return new Said(
                new From(
                        id,
                        text(from.path("name"), "from.name", 200)
                                .map(name -> Words.line(name, 200))
                                .orElse(null),
                        mail.orElse(null),
                        word(from.path("phone"), "from.phone", "\\+[0-9]{5,15}").orElse(null)),
                word(node.path("thread"), "thread", "[!-~]{1,100}").orElse(null),
                text(node.path("subject"), "subject", 400)
                        .map(subject -> Words.line(subject, 400))
                        .orElse(null),
                text,
                word(node.path("language"), "language", "[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")
                        .orElse(null));
    }

    private static Receipt receipt(JsonNode node) {
        var message = word(node.path("messageId"), "messageId", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                .orElseThrow(() -> invalid("messageId is missing"));
        var state = switch (node.path("state").asText()) {
            case "delivered" -> Message.Delivery.delivered;
            case "read" -> Message.Delivery.read;
            case "failed" -> Message.Delivery.failed;
            default -> throw invalid("state is delivered, read or failed");
        };
        var reason =
                word(node.path("reason"), "reason", "[a-z0-9]+([_-][a-z0-9]+)*").filter(said -> said.length() <= 100);
        return new Receipt(UUID.fromString(message), state, reason.orElse(null));
    }

    private static Optional<String> word(JsonNode node, String member, String form) {
        return text(node, member, 1_000).map(said -> {
            if (!said.matches(form)) {
                throw invalid(member + " does not have the expected form");
            }
            return said;
        });
    }

    private static Optional<String> text(JsonNode node, String member, int longest) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual() || node.asText().length() > longest) {
            throw invalid("%s is a text of at most %d characters".formatted(member, longest));
        }
        return Optional.of(node.asText());
    }

    private static Refusal invalid(String detail) {
        return new Refusal(WebProblem.INVALID, detail);
    }

    private static Refusal malformed() {
        return new Refusal(WebProblem.MALFORMED, "The body is not the JSON this door takes");
    }
}
