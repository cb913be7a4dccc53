package io.centralino.channels.conversation;

import io.centralino.channels.account.Medium;
import io.centralino.channels.mail.Attachment;
import io.centralino.events.Ids;
import io.centralino.tenancy.CardNumbers;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message of a conversation. Card numbers are gone from it before it exists.
@Entity
public class Message {

    /// Who it came from.
    public enum Direction {
        in,
        out
    }

    /// How far an answer got on its way to the customer.
    public enum Delivery {
        queued,
        sent,
        delivered,
        read,
        failed
    }

    @Id
    private UUID id;

    private String tenantId;

    private UUID conversationId;

    private int sequence;

    private @Nullable UUID contactId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    private @Nullable UUID authorId;

    private @Nullable String authorName;

    private @Nullable String clientId;

    private @Nullable String mailId;

    private @Nullable String subject;
    private String text;
    private @Nullable String quoted;
    private @Nullable String html;

    @Convert(converter = AttachmentColumn.class)
    private List<Attachment> attachments;

    private @Nullable String obstacle;
    private @Nullable String automatic;

    @Enumerated(EnumType.STRING)
    private @Nullable Delivery delivery;

    private boolean uncertain;

    private @Nullable String providerId;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(Conversation conversation, UUID id, Direction direction, Words words, Instant at) {
        this.id = id;
        this.tenantId = conversation.tenantId();
        this.conversationId = conversation.id();
        this.sequence = conversation.next();
        this.medium = conversation.medium();
        this.direction = direction;
        this.subject = Redacted.text(words.subject());
        this.text = CardNumbers.redact(words.text());
        this.quoted = Redacted.text(words.quoted());
        this.html = Redacted.html(words.html());
        this.attachments = Redacted.names(words.attachments());
        this.at = at;
    }

    /// What a message says, and what came with it.
    public record Words(
            @Nullable String subject,
            String text,
            @Nullable String quoted,
            @Nullable String html,
            List<Attachment> attachments) {

        public static Words of(@Nullable String subject, String text) {
            return new Words(subject, text, null, null, List.of());
        }
    }

    public static Message fromCustomer(Conversation conversation, Words words, Instant at) {
        return new Message(conversation, Ids.next(), Direction.in, words, at);
    }

    public static Message fromAgent(
            Conversation conversation, UUID id, UUID agent, String name, Words words, Instant at) {
        var message = new Message(conversation, id, Direction.out, words, at);
        message.authorId = agent;
        message.authorName = name;
        return message;
    }

    /// Something that nobody wrote, sent in the account's name.
    ///
    /// @param kind one word for programs
    public static Message fromHouse(Conversation conversation, String kind, Words words, Instant at) {
        return new Message(conversation, Ids.next(), Direction.out, words, at).writtenByProgram(kind);
    }

    /// Ties the message to the contact it belongs to; a successor takes over what came too late for its forerunner.
    public void belongsTo(UUID contact) {
        contactId = contact;
    }

    /// What the writer's own program calls this message; the same call is the same message.
    public Message calledByClient(@Nullable String id) {
        clientId = id;
        return this;
    }

    public Message calledInMail(@Nullable String id) {
        mailId = id;
        return this;
    }

    public Message writtenBy(@Nullable String name) {
        authorName = Redacted.text(name);
        return this;
    }

    public Message hidden(@Nullable String obstacle) {
        this.obstacle = obstacle;
        return this;
    }

    public Message writtenByProgram(@Nullable String kind) {
        automatic = kind;
        return this;
    }

    /// What the provider calls this message.
    public Message calledByProvider(@Nullable String id) {
        providerId = id;
        return this;
    }

    /// One of its files was fetched, or will not be.
    public void fileBecame(int number, Attachment.State state, long size) {
        var files = new ArrayList<>(attachments);
        var file = files.get(number);
        files.set(number, new Attachment(file.name(), file.type(), size, state));
        attachments = List.copyOf(files);
    }

    /// Nobody knows whether it was taken.
    ///
    /// @return whether that is news
    public boolean doubted() {
        var news = !uncertain && delivery == Delivery.queued;
        uncertain |= news;
        return news;
    }

    /// Delivery only gets further: word of an earlier stage that comes late changes nothing.
    ///
    /// @return whether anything changed
    public boolean delivered(Delivery now) {
        var further = delivery == null
                || (delivery != Delivery.failed
                        && now.compareTo(delivery) > 0
                        && !(now == Delivery.failed && arrived()));
        if (further) {
            delivery = now;
            uncertain = false;
        }
        return further;
    }

    private boolean arrived() {
        return delivery == Delivery.delivered || delivery == Delivery.read;
    }

    public UUID id() {
        return id;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public int sequence() {
        return sequence;
    }

    public @Nullable UUID contactId() {
        return contactId;
    }

    public Direction direction() {
        return direction;
    }

    public Medium medium() {
        return medium;
    }

    public @Nullable UUID authorId() {
        return authorId;
    }

    public @Nullable String authorName() {
        return authorName;
    }

    public @Nullable String clientId() {
        return clientId;
    }

    public @Nullable String mailId() {
        return mailId;
    }

    public @Nullable String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public @Nullable String quoted() {
        return quoted;
    }

    public @Nullable String html() {
        return html;
    }

    public List<Attachment> attachments() {
        return attachments;
    }

    public @Nullable String obstacle() {
        return obstacle;
    }

    public @Nullable String automatic() {
        return automatic;
    }

    public @Nullable Delivery delivery() {
        return delivery;
    }

    public boolean uncertain() {
        return uncertain;
    }

    public Instant at() {
        return at;
    }
}
