package io.centralino.channels.answer;

import io.centralino.channels.contact.Contact;
import io.centralino.channels.mail.Words;
import io.centralino.events.Ids;
import io.centralino.tenancy.CardNumbers;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer that has been written and may still be taken back. When it leaves, it becomes the message of the same id.
///
/// Card numbers are gone from it before it exists, as from a message.
@Entity
class HeldAnswer {

    @Id
    private UUID id;

    private String tenantId;

    private UUID conversationId;

    private UUID contactId;

    private UUID authorId;

    private String authorName;

    private @Nullable String clientId;

    private String text;

    private Instant writtenAt;

    private Instant leavesAt;

    @SuppressWarnings("NullAway.Init")
    protected HeldAnswer() {}

    HeldAnswer(
            Contact contact,
            Answers.Agent author,
            String text,
            @Nullable String clientId,
            Instant writtenAt,
            Instant leavesAt) {
        this.id = Ids.next();
        this.tenantId = contact.tenantId();
        this.conversationId = contact.conversationId();
        this.contactId = contact.id();
        this.authorId = author.id();
        this.authorName = Words.line(author.name(), 100);
        this.clientId = clientId;
        this.text = CardNumbers.redact(text);
        this.writtenAt = writtenAt;
        this.leavesAt = leavesAt;
    }

    boolean isBy(UUID person) {
        return authorId.equals(person);
    }

    UUID id() {
        return id;
    }

    UUID conversationId() {
        return conversationId;
    }

    UUID contactId() {
        return contactId;
    }

    Answers.Agent author() {
        return new Answers.Agent(authorId, authorName);
    }

    @Nullable
    String clientId() {
        return clientId;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Instant leavesAt() {
        return leavesAt;
    }
}
