package io.centralino.cases.contact;

import io.centralino.cases.contact.ContactFile.ContactOpened;
import io.centralino.cases.contact.Filing.Sender;
import io.centralino.cases.timeline.Entry;
import io.centralino.cases.timeline.Timeline;
import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.centralino.tenancy.Seals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// What channels says of contacts and messages.
///
/// Nothing here waits for another fact of the same topic: of one conversation they all have one key, so what is waited
/// for would queue behind who waits. A message heard before its contact is written down and adopted later.
@ApplicationScoped
public class ChannelsEvents implements Hearing {

    private static final String OPENED = "centralino.channels.contact-opened.v1";
    private static final String RECEIVED = "centralino.channels.message-received.v1";
    private static final String SENT = "centralino.channels.message-sent.v1";
    private static final String CLOSED = "centralino.channels.contact-closed.v1";
    private static final Set<String> CONCERNING = Set.of(OPENED, RECEIVED, SENT, CLOSED);

    private final Inbox inbox;
    private final Seals seals;
    private final Filing filing;
    private final ContactFiles files;
    private final Timeline timeline;

    ChannelsEvents(Inbox inbox, Seals seals, Filing filing, ContactFiles files, Timeline timeline) {
        this.inbox = inbox;
        this.seals = seals;
        this.filing = filing;
        this.files = files;
        this.timeline = timeline;
    }

    @Incoming("channels-facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "cases.channels";
    }

    @Override
    public boolean concerns(String type) {
        return CONCERNING.contains(type);
    }

    @Override
    public void hear(Fact fact) {
        switch (fact.type()) {
            case OPENED -> opened(fact);
            case RECEIVED -> {
                var received = fact.data(MessageReceived.class);
                message(
                        "message-received",
                        received.messageId(),
                        received.conversationId(),
                        received.contactId(),
                        received.receivedAt(),
                        received.medium(),
                        null);
            }
            case SENT -> {
                var sent = fact.data(MessageSent.class);
                message(
                        "message-sent",
                        sent.messageId(),
                        sent.conversationId(),
                        sent.contactId(),
                        sent.sentAt(),
                        sent.medium(),
                        sent.authorId());
            }
            case CLOSED -> closed(fact.data(ContactClosed.class));
            default -> {}
        }
    }

    private void opened(Fact fact) {
        var opened = fact.data(ContactOpened.class);
        if (files.findByIdOptional(opened.contactId()).isPresent()) {
            return;
        }
        var sealed = fact.personal();
        var sender = sealed == null
                ? Sender.UNKNOWN
                : seals.open(fact.tenant(), sealed, Sender.class).orElse(Sender.UNKNOWN);
        filing.file(fact, opened, sender);
    }

    private void message(
            String kind,
            UUID message,
            UUID conversation,
            @Nullable UUID contact,
            Instant at,
            String medium,
            @Nullable UUID author) {
        var entry = Entry.of(kind, message, at)
                .conversation(conversation)
                .message(message)
                .medium(medium)
                .actor(author);
        note(entry, conversation, contact);
    }

    private void closed(ContactClosed closed) {
        files.findByIdOptional(closed.contactId()).ifPresent(file -> file.close(closed.closedAt()));
        note(
                Entry.of("contact-closed", closed.contactId(), closed.closedAt())
                        .conversation(closed.conversationId())
                        .detail(closed.reason()),
                closed.conversationId(),
                closed.contactId());
    }

    /// What belongs to no contact of its own, a thank-you say, goes to the conversation's last.
    private void note(Entry entry, UUID conversation, @Nullable UUID contact) {
        var file = contact == null ? files.lastOf(conversation) : files.findByIdOptional(contact);
        entry.contact(contact);
        file.ifPresent(known -> entry.contact(known.id()).customer(known.customerId()));
        timeline.add(entry);
    }

    @RegisterForReflection
    record MessageReceived(
            UUID messageId, UUID conversationId, @Nullable UUID contactId, String medium, Instant receivedAt) {}

    @RegisterForReflection
    record MessageSent(
            UUID messageId,
            UUID conversationId,
            @Nullable UUID contactId,
            String medium,
            @Nullable UUID authorId,
            Instant sentAt) {}

    @RegisterForReflection
    record ContactClosed(UUID contactId, UUID conversationId, String reason, Instant closedAt) {}
}
