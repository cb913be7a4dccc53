package io.centralino.channels.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.channels.account.Medium;
import io.centralino.channels.mail.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as it is shown to those who work on it.
///
/// @param uncertain present and true where nobody knows whether the provider took it; it is not sent again
/// @param displayable false where only the raw form holds what the customer wrote; `obstacle` then says why
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageBody(
        UUID id,
        UUID conversationId,
        int sequence,
        @Nullable UUID contactId,
        Message.Direction direction,
        Medium medium,
        Author author,
        @Nullable String subject,
        String text,
        @Nullable String quoted,
        @Nullable String html,
        Instant at,
        Message.@Nullable Delivery delivery,
        @Nullable Boolean uncertain,
        List<Attachment> attachments,
        boolean displayable,
        @Nullable String obstacle,
        @Nullable String automatic) {

    /// Who wrote it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Author(
            Kind kind, @Nullable UUID personId, @Nullable String name) {

        /// Which side of the conversation they are on.
        public enum Kind {
            customer,
            agent,
            system
        }
    }

    public static MessageBody of(Message message) {
        return new MessageBody(
                message.id(),
                message.conversationId(),
                message.sequence(),
                message.contactId(),
                message.direction(),
                message.medium(),
                author(message),
                message.subject(),
                message.text(),
                message.quoted(),
                message.html(),
                message.at(),
                message.delivery(),
                message.uncertain() ? true : null,
                message.attachments(),
                message.obstacle() == null,
                message.obstacle(),
                message.automatic());
    }

    private static Author author(Message message) {
        if (message.direction() == Message.Direction.in) {
            return new Author(Author.Kind.customer, null, message.authorName());
        }
        return message.authorId() == null
                ? new Author(Author.Kind.system, null, null)
                : new Author(Author.Kind.agent, message.authorId(), message.authorName());
    }
}
