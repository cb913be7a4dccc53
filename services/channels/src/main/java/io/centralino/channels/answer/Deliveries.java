package io.centralino.channels.answer;

import io.centralino.channels.answer.AnswerFacts.DeliveryChanged;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says how far an answer got. Word that says nothing new is not repeated.
@ApplicationScoped
public class Deliveries {

    private final Messages messages;
    private final Outgoing outgoing;
    private final Outbox outbox;
    private final Clock clock;

    Deliveries(Messages messages, Outgoing outgoing, Outbox outbox, Clock clock) {
        this.messages = messages;
        this.outgoing = outgoing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param reason one word for programs, where it failed
    public void reached(String organisation, Message message, Message.Delivery state, @Nullable String reason) {
        if (!message.delivered(state)) {
            return;
        }
        say(
                organisation,
                message,
                new DeliveryChanged(message.id(), message.conversationId(), state, clock.instant(), reason, null));
    }

    /// A provider's own word on an answer, which settles what nobody knew.
    ///
    /// @param providerId what the provider calls the answer
    public void reported(
            String organisation, UUID answer, String providerId, Message.Delivery state, @Nullable String reason) {
        var message = messages.locked(answer);
        message.calledByProvider(providerId);
        outgoing.reported(answer, state);
        reached(organisation, message, state, reason);
    }

    /// Nobody knows whether it was taken; until the provider says more it stays where it was.
    void doubted(String organisation, Message message) {
        var state = message.delivery();
        if (state != null && message.doubted()) {
            say(
                    organisation,
                    message,
                    new DeliveryChanged(message.id(), message.conversationId(), state, clock.instant(), null, true));
        }
    }

    private void say(String organisation, Message message, DeliveryChanged said) {
        var contact = message.contactId();
        outbox.say(Saying.of("delivery-changed", message.conversationId().toString(), organisation, said)
                .about(contact == null ? message.conversationId().toString() : contact.toString()));
    }
}
