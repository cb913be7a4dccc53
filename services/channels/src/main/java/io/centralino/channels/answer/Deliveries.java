package io.centralino.channels.answer;

import io.centralino.channels.answer.AnswerFacts.DeliveryChanged;
import io.centralino.channels.conversation.Message;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Says how far an answer got. Word that says nothing new is not repeated.
@ApplicationScoped
public class Deliveries {

    private final Outbox outbox;
    private final Clock clock;

    Deliveries(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param reason one word for programs, where it failed
    public void reached(String organisation, Message message, Message.Delivery state, @Nullable String reason) {
        if (!message.delivered(state)) {
            return;
        }
        var said = new DeliveryChanged(message.id(), message.conversationId(), state, clock.instant(), reason);
        var contact = message.contactId();
        outbox.say(Saying.of("delivery-changed", message.conversationId().toString(), organisation, said)
                .about(contact == null ? message.conversationId().toString() : contact.toString()));
    }
}
