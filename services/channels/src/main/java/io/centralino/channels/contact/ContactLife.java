package io.centralino.channels.contact;

import io.centralino.channels.contact.ContactFacts.ContactClosed;
import io.centralino.channels.contact.ContactFacts.ContactOpened;
import io.centralino.channels.contact.ContactFacts.Personal;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.text.Language;
import io.centralino.events.Ids;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens and closes contacts, always with their conversation locked, and says so.
@ApplicationScoped
public class ContactLife {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Messages messages;
    private final LastWords lastWords;
    private final Outbox outbox;
    private final Event<ContactEnded> ended;
    private final Clock clock;

    ContactLife(
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            LastWords lastWords,
            Outbox outbox,
            Event<ContactEnded> ended,
            Clock clock) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.messages = messages;
        this.lastWords = lastWords;
        this.outbox = outbox;
        this.ended = ended;
        this.clock = clock;
    }

    /// Opens a contact that begins with a message of the conversation.
    Contact open(Conversation conversation, int firstSequence, String text) {
        return open(Ids.next(), conversation, firstSequence, text, null);
    }

    private Contact open(
            UUID id, Conversation conversation, int firstSequence, String text, @Nullable UUID successorOf) {
        var contact = new Contact(id, conversation, firstSequence, successorOf, clock.instant());
        contacts.persist(contact);
        var opened = new ContactOpened(
                contact.id(),
                conversation.id(),
                conversation.accountId(),
                conversation.medium(),
                "inbound",
                Language.of(text).orElse(conversation.language()),
                contact.openedAt(),
                firstSequence,
                successorOf);
        say("contact-opened", conversation, contact.id(), opened, Personal.of(conversation));
        return contact;
    }

    /// The agent is done. What the customer wrote after the last message the agent saw is work for a successor.
    void handled(UUID contactId, int lastSeen) {
        withLock(contactId, (conversation, contact) -> {
            var said = conversation.lastSequence();
            lastWords.say(conversation);
            var seen = Math.max(lastSeen, contact.firstSequence());
            var unseen = messages.receivedAfter(conversation.id(), seen);
            if (unseen.isEmpty()) {
                close(conversation, contact, Contact.Reason.handled);
                return;
            }
            var first = unseen.getFirst();
            // Last words come after what was not seen, and are this contact's all the same.
            var last = conversation.lastSequence() > said ? conversation.lastSequence() : first.sequence() - 1;
            var successorId = Ids.next();
            contact.close(Contact.Reason.handled, last, clock.instant());
            sayClosed(conversation, contact, last, successorId);
            // The forerunner closes before the successor opens, in the table too: a conversation has one open contact.
            contacts.flush();
            var successor = open(successorId, conversation, first.sequence(), first.text(), contact.id());
            unseen.forEach(message -> message.belongsTo(successor.id()));
        });
    }

    /// Closes a contact whose customer left before anybody answered.
    ///
    /// @return whether it was that contact's end
    public boolean abandon(UUID conversationId) {
        var conversation = conversations.locked(conversationId).orElseThrow();
        var waiting = contacts.openIn(conversationId).filter(contact -> contact.answeredAt() == null);
        waiting.ifPresent(contact -> close(conversation, contact, Contact.Reason.abandoned));
        return waiting.isPresent();
    }

    void assigned(UUID contactId, UUID agent) {
        withLock(contactId, (conversation, contact) -> contact.assignedTo(agent));
    }

    void released(UUID contactId, UUID agent) {
        withLock(contactId, (conversation, contact) -> contact.releasedBy(agent));
    }

    private void close(Conversation conversation, Contact contact, Contact.Reason reason) {
        if (contact.close(reason, conversation.lastSequence(), clock.instant())) {
            sayClosed(conversation, contact, conversation.lastSequence(), null);
            ended.fire(new ContactEnded(conversation.id(), contact.id()));
        }
    }

    private void sayClosed(Conversation conversation, Contact contact, int last, @Nullable UUID successor) {
        var closedAt = Objects.requireNonNull(contact.closedAt());
        var reason = Objects.requireNonNull(contact.reason());
        var closed = new ContactClosed(contact.id(), conversation.id(), reason, closedAt, last, successor);
        say("contact-closed", conversation, contact.id(), closed, null);
    }

    /// Work that routing knows and that did not come by a channel is none of ours; what is closed stays as it is.
    private void withLock(UUID contactId, Change change) {
        contacts.lockConversationOf(contactId)
                .ifPresent(conversation -> contacts.findByIdOptional(contactId)
                        .filter(Contact::isOpen)
                        .ifPresent(contact -> change.to(conversation, contact)));
    }

    private void say(String type, Conversation conversation, UUID contact, Object data, @Nullable Object personal) {
        outbox.say(Saying.of(type, conversation.id().toString(), conversation.tenantId(), data)
                .about(contact.toString())
                .personal(personal));
    }

    /// A change to an open contact.
    private interface Change {
        void to(Conversation conversation, Contact contact);
    }
}
