package io.centralino.channels.answer;

import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.ConversationChanged;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;

/// Sees a new message of ours on its way, whoever wrote it, in the transaction that writes it.
@ApplicationScoped
public class Dispatch {

    private final Ways ways;
    private final Messages messages;
    private final Outgoing outgoing;
    private final Event<ConversationChanged> changed;
    private final Event<AnswerQueued> queued;

    Dispatch(
            Ways ways,
            Messages messages,
            Outgoing outgoing,
            Event<ConversationChanged> changed,
            Event<AnswerQueued> queued) {
        this.ways = ways;
        this.messages = messages;
        this.outgoing = outgoing;
        this.changed = changed;
        this.queued = queued;
    }

    /// Why a message could not reach this customer now, if so.
    public Optional<Refusal> objection(Conversation conversation) {
        return ways.of(conversation.medium()).flatMap(way -> way.objection(conversation));
    }

    /// How many characters reach this customer at once.
    int longest(Conversation conversation) {
        return ways.of(conversation.medium()).map(Way::longest).orElse(Integer.MAX_VALUE);
    }

    /// @return why it does not leave, if so; it is a message of the conversation all the same
    public Optional<Refusal> send(Conversation conversation, Message message) {
        var way = ways.of(conversation.medium());
        var objection = objection(conversation);
        if (way.isEmpty()) {
            message.delivered(Message.Delivery.sent);
        } else if (objection.isEmpty()) {
            message.delivered(Message.Delivery.queued);
            way.get().address(conversation, message);
        }
        messages.persist(message);
        if (message.delivery() == Message.Delivery.queued) {
            messages.flush();
            outgoing.queue(conversation, message);
            queued.fire(new AnswerQueued(message.id()));
        } else {
            changed.fire(new ConversationChanged(conversation.id(), message.sequence()));
        }
        return objection;
    }
}
