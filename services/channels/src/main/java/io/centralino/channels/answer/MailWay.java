package io.centralino.channels.answer;

import io.centralino.channels.SigningKeys;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.MailboxKey;
import io.centralino.channels.account.Medium;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.mail.Answer;
import io.centralino.channels.mail.ReplyToken;
import io.centralino.tenancy.Seals;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Mails and forms are answered by mail: from the account's address, to the one the customer gave when they first
/// wrote, each answer under the Message-ID it was given when it was written.
///
/// Between the server's yes and our note of it lies a moment in which a crash makes us send the same mail, same
/// Message-ID and all, once more; SMTP offers no way to close it, and mail programs show such a pair as one.
@ApplicationScoped
class MailWay implements Way {

    private final MailServer server;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Messages messages;
    private final SigningKeys keys;
    private final Seals seals;

    MailWay(
            MailServer server,
            Accounts accounts,
            Conversations conversations,
            Messages messages,
            SigningKeys keys,
            Seals seals) {
        this.server = server;
        this.accounts = accounts;
        this.conversations = conversations;
        this.messages = messages;
        this.keys = keys;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.mail, Medium.form);
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Optional<Refusal> objection(Conversation conversation) {
        return sender(conversation).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        AnswerProblem.NO_WAY_BACK,
                        "The customer left no address, or this account has none to answer from"));
    }

    @Override
    public void address(Conversation conversation, Message message) {
        var from = sender(conversation).orElseThrow();
        var token = new ReplyToken(keys.of(conversation.tenantId(), "reply"));
        var mailId = token.messageId(conversation.id(), message.id(), from.substring(from.lastIndexOf('@') + 1));
        message.calledInMail(mailId);
        conversations.mention(conversation, List.of(mailId));
    }

    @Override
    public Parcel pack(Account account, Conversation conversation, Message message) {
        var mail = mail(message, conversation, account).bytes();
        var to = Objects.requireNonNull(conversation.answerTo());
        var login = account.login();
        var password = password(account);
        return () -> {
            try {
                server.send(mail, to, login, password);
                return new Outcome.Taken(null);
            } catch (MailServer.Refused refused) {
                return new Outcome.Refused("refused", String.valueOf(refused.getMessage()));
            } catch (MessagingException away) {
                return new Outcome.NotNow(String.valueOf(away.getMessage()));
            }
        };
    }

    private Optional<String> sender(Conversation conversation) {
        var to = conversation.answerTo();
        return to == null || !Answer.sendableTo(to)
                ? Optional.empty()
                : Optional.ofNullable(accounts.named(conversation.tenantId(), conversation.accountId())
                        .orElseThrow()
                        .address());
    }

    private Answer mail(Message message, Conversation conversation, Account account) {
        var before = messages.mailsBefore(conversation.id(), message.sequence(), 20);
        var answered = before.stream()
                .filter(mail -> mail.direction() == Message.Direction.in)
                .map(Message::mailId)
                .findFirst()
                .orElse(null);
        return new Answer(
                Objects.requireNonNull(message.mailId()),
                Objects.requireNonNullElse(message.authorName(), account.name()),
                Objects.requireNonNull(account.address()),
                Objects.requireNonNull(conversation.answerTo()),
                Objects.requireNonNullElse(conversation.subject(), account.name()),
                answered,
                before.reversed().stream()
                        .map(Message::mailId)
                        .map(Objects::requireNonNull)
                        .toList(),
                message.at(),
                message.text());
    }

    private @Nullable String password(Account account) {
        var secret = account.secret();
        return secret == null
                ? null
                : seals.open(account.tenantId(), secret, MailboxKey.class)
                        .map(MailboxKey::password)
                        .orElse(null);
    }
}
