package io.centralino.channels.answer;

import io.centralino.channels.SigningKeys;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.Medium;
import io.centralino.channels.answer.AnswerFacts.MessageSent;
import io.centralino.channels.contact.Contact;
import io.centralino.channels.contact.Contacts;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.ConversationChanged;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.mail.Answer;
import io.centralino.channels.mail.ReplyToken;
import io.centralino.channels.mail.Words;
import io.centralino.events.Ids;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns an agent's words into a message of the conversation and sees them on their way, all in one transaction.
@ApplicationScoped
class Answers {

    private final Conversations conversations;
    private final Contacts contacts;
    private final Messages messages;
    private final Accounts accounts;
    private final HeldAnswers held;
    private final OutgoingMails mails;
    private final Deliveries deliveries;
    private final SigningKeys keys;
    private final Outbox outbox;
    private final Event<ConversationChanged> changed;
    private final Event<MailQueued> queued;
    private final MeterRegistry meters;
    private final Clock clock;

    Answers(
            Conversations conversations,
            Contacts contacts,
            Messages messages,
            Accounts accounts,
            HeldAnswers held,
            OutgoingMails mails,
            Deliveries deliveries,
            SigningKeys keys,
            Outbox outbox,
            Event<ConversationChanged> changed,
            Event<MailQueued> queued,
            MeterRegistry meters,
            Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.messages = messages;
        this.accounts = accounts;
        this.held = held;
        this.mails = mails;
        this.deliveries = deliveries;
        this.keys = keys;
        this.outbox = outbox;
        this.changed = changed;
        this.queued = queued;
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
        var written = new Written(Ids.next(), agent, words(text), clientId);
        return send(conversation, contact, written);
    }

    /// What can be sent of a text; signs that nobody sees are no answer.
    static String words(String text) {
        var words = Words.lines(text).strip();
        if (words.isEmpty()) {
            throw new Refusal(WebProblem.INVALID, "text has no words");
        }
        return words;
    }

    /// Refuses an answer to a customer who cannot be reached.
    void needWayBack(Conversation conversation) {
        if (conversation.medium() != Medium.chat && sender(conversation).isEmpty()) {
            throw new Refusal(
                    AnswerProblem.NO_WAY_BACK, "The customer left no address, or this account has none to answer from");
        }
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
        var sender = conversation.medium() == Medium.chat ? Optional.<String>empty() : sender(conversation);
        sender.ifPresent(address -> address(conversation, message, address));
        if (conversation.medium() == Medium.chat) {
            message.delivered(Message.Delivery.sent);
        }
        messages.persist(message);
        if (sender.isPresent()) {
            messages.flush();
            mails.queue(conversation, message);
            queued.fire(new MailQueued(message.id()));
        } else {
            changed.fire(new ConversationChanged(conversation.id(), message.sequence()));
        }
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
        if (message.delivery() == null) {
            // The way back was lost while the answer was held; it is shown to have failed rather than to be on its way.
            deliveries.reached(conversation.tenantId(), message, Message.Delivery.failed, "no-way-back");
        }
        meters.counter(
                        "centralino.channels.messages",
                        "direction",
                        "out",
                        "medium",
                        message.medium().word())
                .increment();
        return message;
    }

    /// Mail and forms are answered by mail: from the account's address, to the one the customer gave when they first
    /// wrote. None where either is missing.
    private Optional<String> sender(Conversation conversation) {
        var to = conversation.answerTo();
        return to == null || !Answer.sendableTo(to)
                ? Optional.empty()
                : Optional.ofNullable(accounts.named(conversation.tenantId(), conversation.accountId())
                        .orElseThrow()
                        .address());
    }

    private void address(Conversation conversation, Message message, String from) {
        var token = new ReplyToken(keys.of(conversation.tenantId(), "reply"));
        var mailId = token.messageId(conversation.id(), message.id(), from.substring(from.lastIndexOf('@') + 1));
        message.calledInMail(mailId);
        message.delivered(Message.Delivery.queued);
        conversations.mention(conversation, List.of(mailId));
    }

    private static @Nullable String subject(Conversation conversation) {
        return conversation.medium() == Medium.chat ? null : conversation.subject();
    }
}
