package io.centralino.channels.contact;

import io.centralino.channels.account.Medium;
import io.centralino.channels.contact.ContactFacts.MessageReceived;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.web.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what a customer wrote into a conversation, whichever way it came: a message, and a contact to answer it.
@ApplicationScoped
public class Arrivals {

    private final Messages messages;
    private final Contacts contacts;
    private final ContactLife life;
    private final ShutDoors shut;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Clock clock;

    Arrivals(
            Messages messages,
            Contacts contacts,
            ContactLife life,
            ShutDoors shut,
            Outbox outbox,
            MeterRegistry meters,
            Clock clock) {
        this.messages = messages;
        this.contacts = contacts;
        this.life = life;
        this.shut = shut;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /// Something a customer wrote.
    ///
    /// @param calls false for what nobody has to answer: it joins an open contact but opens none
    public record Arrival(
            Message.Words words,
            @Nullable String writer,
            @Nullable String clientId,
            @Nullable String mailId,
            @Nullable String obstacle,
            @Nullable String automatic,
            boolean calls,
            @Nullable String providerId) {

        public static Arrival of(Message.Words words, @Nullable String writer, @Nullable String clientId) {
            return new Arrival(words, writer, clientId, null, null, null, true, null);
        }
    }

    /// The conversation must be new, or locked by the transaction at hand.
    public Message take(Conversation conversation, Arrival arrival) {
        var message = Message.fromCustomer(conversation, arrival.words(), clock.instant())
                .writtenBy(arrival.writer())
                .calledByClient(arrival.clientId())
                .calledInMail(arrival.mailId())
                .hidden(arrival.obstacle())
                .writtenByProgram(arrival.automatic())
                .calledByProvider(arrival.providerId());
        var contact = contactFor(conversation, message, arrival.calls());
        contact.ifPresent(open -> message.belongsTo(open.id()));
        messages.persist(message);
        var received = new MessageReceived(
                message.id(),
                conversation.id(),
                message.contactId(),
                message.sequence(),
                message.medium(),
                message.at(),
                message.obstacle() == null);
        outbox.say(Saying.of("message-received", conversation.id().toString(), conversation.tenantId(), received)
                .about(contact.map(Contact::id)
                        .map(UUID::toString)
                        .orElse(conversation.id().toString())));
        meters.counter(
                        "centralino.channels.messages",
                        "direction",
                        "in",
                        "medium",
                        message.medium().word())
                .increment();
        return message;
    }

    private Optional<Contact> contactFor(Conversation conversation, Message message, boolean calls) {
        var open = contacts.openIn(conversation.id());
        return open.isPresent() || !calls || isTurnedAway(conversation)
                ? open
                : Optional.of(life.open(conversation, message.sequence(), message.text()));
    }

    /// A mail is on this side of the door already: it is kept, and calls nobody.
    private boolean isTurnedAway(Conversation conversation) {
        var turned = shut.of(conversation.tenantId());
        if (turned && conversation.medium() != Medium.mail) {
            throw new Refusal(ContactProblem.ORGANISATION_CLOSING, "What is open is still answered");
        }
        return turned;
    }
}
