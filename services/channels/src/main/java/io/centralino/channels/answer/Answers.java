package io.centralino.channels.answer;

import io.centralino.channels.account.Medium;
import io.centralino.channels.answer.AnswerFacts.MessageSent;
import io.centralino.channels.contact.Contact;
import io.centralino.channels.contact.Contacts;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.mail.Words;
import io.centralino.events.Ids;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns an agent's words into a message of the conversation and sees them on their way, all in one transaction.
@ApplicationScoped
class Answers {

    private final Conversations conversations;
    private final Contacts contacts;
    private final Messages messages;
    private final HeldAnswers held;
    private final Dispatch dispatch;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Clock clock;

    Answers(
            Conversations conversations,
            Contacts contacts,
            Messages messages,
            HeldAnswers held,
            Dispatch dispatch,
            Deliveries deliveries,
            Outbox outbox,
            MeterRegistry meters,
            Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.messages = messages;
        this.held = held;
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /// Who answers.
    record Agent(UUID id, String name) {}

    /// What somebody wrote as an answer, under the id that the message will have.
    private record Written(
            UUID id, Agent author, String text, @Nullable String clientId) {}

    /// @param clientId what the agent's screen calls this answer; said again, it is the answer that was given before
    Message give(UUID conversationId, UUID contactId, Agent agent, String text, @Nullable String clientId) {
        var conversation = conversations.locked(conversationId).orElseThrow(Refusal::notFound);
        var contact = contacts.named(conversationId, contactId);
        if (clientId != null) {
            hasten(conversation, agent, clientId);
            var before = messages.calledByClient(conversationId, clientId);
            if (before.isPresent()) {
                return before.get();
            }
        }
        contact.letAnswer(agent.id());
        needWayBack(conversation);
        var written = new Written(Ids.next(), agent, words(conversation, text), clientId);
        return send(conversation, contact, written);
    }

    /// What can be sent of a text; signs that nobody sees are no answer.
    String words(Conversation conversation, String text) {
        var words = Words.lines(text).strip();
        if (words.isEmpty()) {
            throw new Refusal(WebProblem.INVALID, "text has no words");
        }
        var most = dispatch.longest(conversation);
        if (words.length() > most) {
            throw new Refusal(
                    WebProblem.INVALID, "text has more than the %d characters that go this way".formatted(most));
        }
        return words;
    }

    /// Refuses an answer to a customer who cannot be reached.
    void needWayBack(Conversation conversation) {
        dispatch.objection(conversation).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /// Sends what was held back. Whether it may be sent was judged when it was written; the conversation is locked.
    void send(Conversation conversation, List<HeldAnswer> inOrder) {
        for (var answer : inOrder) {
            var written = new Written(answer.id(), answer.author(), answer.text(), answer.clientId());
            send(conversation, contacts.findById(answer.contactId()), written);
            held.delete(answer);
        }
    }

    /// What is asked to be sent at once and is held back under the same name leaves now, behind what was written
    /// before it.
    private void hasten(Conversation conversation, Agent agent, String clientId) {
        var named = held.calledByClient(conversation.id(), clientId);
        if (named.isEmpty()) {
            return;
        }
        if (!named.get().isBy(agent.id())) {
            throw new Refusal(AnswerProblem.NOT_YOUR_ANSWER, "Somebody else holds an answer under this clientId");
        }
        var waiting = held.in(conversation.id());
        send(conversation, waiting.subList(0, waiting.indexOf(named.get()) + 1));
    }

    private Message send(Conversation conversation, Contact contact, Written written) {
        var agent = written.author();
        var message = Message.fromAgent(
                        conversation,
                        written.id(),
                        agent.id(),
                        Words.line(agent.name(), 100),
                        Message.Words.of(subject(conversation), written.text()),
                        clock.instant())
                .calledByClient(written.clientId());
        message.belongsTo(contact.id());
        var objection = dispatch.send(conversation, message);
        contact.answered(message.at());
        var sent = new MessageSent(
                message.id(),
                conversation.id(),
                contact.id(),
                message.sequence(),
                message.medium(),
                agent.id(),
                message.at(),
                written.clientId());
        outbox.say(Saying.of("message-sent", conversation.id().toString(), conversation.tenantId(), sent)
                .about(contact.id().toString()));
        // The way back was lost while the answer was held; it is shown to have failed rather than to be on its way.
        objection.ifPresent(refusal -> deliveries.reached(
                conversation.tenantId(),
                message,
                Message.Delivery.failed,
                refusal.type().slug()));
        meters.counter(
                        "centralino.channels.messages",
                        "direction",
                        "out",
                        "medium",
                        message.medium().word())
                .increment();
        return message;
    }

    private static @Nullable String subject(Conversation conversation) {
        return conversation.medium() == Medium.chat ? null : conversation.subject();
    }
}
