package io.centralino.channels.answer;

import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.MailboxKey;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.mail.Answer;
import io.centralino.events.Failpoint;
import io.centralino.tenancy.Seals;
import io.centralino.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends queued answers, each under the Message-ID it was given when it was written.
///
/// Between the server's yes and our note of it lies a moment in which a crash makes us send the same mail, same
/// Message-ID and all, once more; SMTP offers no way to close it, and mail programs show such a pair as one.
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final int AT_ONCE = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final OutgoingMails mails;
    private final MailServer server;
    private final Tenancy tenancy;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Seals seals;
    private final ChannelsConfig config;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    MailSender(
            OutgoingMails mails,
            MailServer server,
            Tenancy tenancy,
            Accounts accounts,
            Conversations conversations,
            Messages messages,
            Deliveries deliveries,
            Seals seals,
            ChannelsConfig config,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.conversations = conversations;
        this.messages = messages;
        this.deliveries = deliveries;
        this.seals = seals;
        this.config = config;
        this.clock = clock;
    }

    /// A mail with everything it needs to be sent.
    private record Letter(
            byte[] mail,
            String to,
            @Nullable String login,
            @Nullable String password) {}

    void start(@Observes StartupEvent started) {
        running = true;
        Thread.ofVirtual().name("mail-sender").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        wake.release();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
        wake.release();
    }

    private void run() {
        while (running) {
            try {
                var due = mails.claim(AT_ONCE);
                sendAll(due);
                if (due.isEmpty() && wake.tryAcquire(1, TimeUnit.SECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException later) {
                LOG.warnf("Answers wait for the database: %s", later.getMessage());
                pause();
            }
        }
    }

    /// Side by side: no two of them are of one conversation.
    private void sendAll(List<OutgoingMails.Due> due) throws InterruptedException, SQLException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(one -> threads.execute(() -> send(one)));
            threads.shutdown();
            while (!threads.awaitTermination(config.mail().lease().toMillis() / 3, TimeUnit.MILLISECONDS)) {
                mails.holdOn(due);
            }
        }
    }

    private void send(OutgoingMails.Due due) {
        try {
            var letter = tenancy.in(due.tenant(), () -> letter(due));
            server.send(letter.mail(), letter.to(), letter.login(), letter.password());
            Failpoint.hit("mail.sent", () -> "answer " + due.message() + " sent, not yet noted");
            settle(due, Message.Delivery.sent, null);
        } catch (MailServer.Refused refused) {
            LOG.warnf("Answer %s was refused for good: %s", due.message(), refused.getMessage());
            settle(due, Message.Delivery.failed, "refused");
        } catch (MessagingException away) {
            if (clock.instant().isAfter(due.queuedAt().plus(config.mail().giveUpAfter()))) {
                settle(due, Message.Delivery.failed, "unreachable");
            } else {
                LOG.infof("Answer %s waits for the mail server: %s", due.message(), away.getMessage());
                tenancy.in(due.tenant(), () -> mails.again(due, pauseAfter(due.attempts())));
            }
        } catch (RuntimeException ours) {
            // It comes back when its time is up; the answers behind it do not wait for it.
            LOG.errorf(ours, "Answer %s could not be sent this time", due.message());
        }
    }

    private Letter letter(OutgoingMails.Due due) {
        var message = messages.findById(due.message());
        var conversation = conversations.findById(message.conversationId());
        var account = accounts.named(due.tenant(), conversation.accountId()).orElseThrow();
        return new Letter(
                mail(message, conversation, account).bytes(),
                Objects.requireNonNull(conversation.answerTo()),
                account.login(),
                password(account));
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

    private void settle(OutgoingMails.Due due, Message.Delivery state, @Nullable String reason) {
        tenancy.in(due.tenant(), () -> {
            if (mails.settle(due, state.name())) {
                deliveries.reached(due.tenant(), messages.findById(due.message()), state, reason);
            }
        });
    }

    private static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(2).multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
