package io.centralino.channels.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.centralino.channels.conversation.Message;
import io.centralino.web.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What we say to a visitor's program.
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Reply {

    @JsonProperty("type")
    String type();

    /// The visitor is known, and by this token will be known again.
    @RegisterForReflection
    record Welcome(String type, String token, UUID conversationId, int sequence) implements Reply {
        Welcome(String token, UUID conversationId, int sequence) {
            this("welcome", token, conversationId, sequence);
        }
    }

    /// What the visitor wrote is safe.
    @RegisterForReflection
    record Ack(
            String type,
            String clientId,
            UUID messageId,
            int sequence,
            @Nullable UUID contactId) implements Reply {
        static Ack of(Message message, String clientId) {
            return new Ack("ack", clientId, message.id(), message.sequence(), message.contactId());
        }
    }

    /// A message of the conversation.
    @RegisterForReflection
    record Shown(
            String type,
            UUID messageId,
            int sequence,
            Message.Direction direction,
            String text,
            @Nullable String author,
            @Nullable String clientId,
            Instant at)
            implements Reply {
        static Shown of(Message message) {
            return new Shown(
                    "message",
                    message.id(),
                    message.sequence(),
                    message.direction(),
                    message.text(),
                    message.authorName(),
                    message.direction() == Message.Direction.in ? message.clientId() : null,
                    message.at());
        }
    }

    /// Somebody is writing an answer.
    ///
    /// @param author the first name only; it is no answer yet
    @RegisterForReflection
    record Typing(String type, @Nullable String author) implements Reply {
        Typing(@Nullable String author) {
            this("typing", author);
        }
    }

    /// The contact is over; the next message opens another.
    @RegisterForReflection
    record Closed(String type) implements Reply {
        Closed() {
            this("closed");
        }
    }

    /// We are there.
    @RegisterForReflection
    record Pong(String type) implements Reply {
        Pong() {
            this("pong");
        }
    }

    /// A frame was not taken.
    @RegisterForReflection
    record Refused(String type, @Nullable String clientId, Problem problem) implements Reply {
        Refused(@Nullable String clientId, Problem problem) {
            this("problem", clientId, problem);
        }
    }
}
