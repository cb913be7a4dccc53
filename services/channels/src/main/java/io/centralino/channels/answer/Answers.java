package io.centralino.channels.answer;

import io.centralino.channels.SigningKeys;
import io.centralino.channels.account.Account;
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
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.web.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
    private final Accounts accounts;
    private final OutgoingMails mails;
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
            OutgoingMails mails,
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
        this.mails = mails;
        this.keys = keys;
        this.outbox = outbox;
        this.changed = changed;
        this.queued = queued;
        this.meters = meters;
        this.clock = clock;
    }

    /// Who answers.
    record Agent(UUID id, String name) {}

    /// @param clientId what the agent's screen calls this answer; said again, it is the answer that was given before
    Message give(UUID conversationId, UUID contactId, Agent agent, String text, @Nullable String clientId) {
        var conversation = conversations.locked(conversationId).orElseThrow(Refusal::notFound);
        var contact = contacts.named(conversationId, contactId);
        if (clientId != null) {
            var before = messages.calledByClient(conversationId, clientId);
            if (before.isPresent()) {
                return before.get();
            }
        }
        contact.letAnswer(agent.id());
        return send(conversation, contact, agent, Words.lines(text).strip(), clientId);
    }

    private Message send(
            Conversation conversation, Contact contact, Agent agent, String text, @Nullable String clientId) {
        var account = accounts.named(conversation.tenantId(), conversation.accountId())
                .orElseThrow();
        var message = Message.fromAgent(
                        conversation,
                        agent.id(),
                        Words.line(agent.name(), 100),
                        Message.Words.of(subject(conversation), text),
                        clock.instant())
                .calledByClient(clientId);
        message.belongsTo(contact.id());
        if (conversation.medium() == Medium.chat) {
            message.delivered(Message.Delivery.sent);
        } else {
            post(conversation, account, message);
        }
        messages.persist(message);
        if (conversation.medium() == Medium.chat) {
            changed.fire(new ConversationChanged(conversation.id(), message.sequence()));
        } else {
            messages.flush();
            mails.queue(conversation, message);
            queued.fire(new MailQueued(message.id()));
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
                clientId);
        outbox.say(Saying.of("message-sent", conversation.id().toString(), conversation.tenantId(), sent)
                .about(contact.id().toString()));
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
    /// wrote.
    private void post(Conversation conversation, Account account, Message message) {
        var from = account.address();
        var to = conversation.answerTo();
        if (from == null || to == null || !Answer.sendableTo(to)) {
            throw new Refusal(
                    AnswerProblem.NO_WAY_BACK, "The customer left no address, or this account has none to answer from");
        }
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
