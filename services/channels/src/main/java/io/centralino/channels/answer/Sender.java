package io.centralino.channels.answer;

import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.Round;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.events.Failpoint;
import io.centralino.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends queued answers, by whatever way, those of one conversation one after the other.
///
/// What was certainly not taken is tried again. Where nobody knows, an answer is sent again only on a way on which two
/// are one; on any other it is marked as uncertain and left to the provider's own word, so that no customer reads it
/// twice.
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final int AT_ONCE = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Outgoing outgoing;
    private final Ways ways;
    private final Tenancy tenancy;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Event<AnswerTaken> taken;
    private final ChannelsConfig.Mail config;
    private final Clock clock;
    private final Round round = new Round("answers", this::once);

    Sender(
            Outgoing outgoing,
            Ways ways,
            Tenancy tenancy,
            Accounts accounts,
            Conversations conversations,
            Messages messages,
            Deliveries deliveries,
            Event<AnswerTaken> taken,
            ChannelsConfig config,
            Clock clock) {
        this.outgoing = outgoing;
        this.ways = ways;
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.conversations = conversations;
        this.messages = messages;
        this.deliveries = deliveries;
        this.taken = taken;
        this.config = config.mail();
        this.clock = clock;
    }

    /// An answer with everything it needs to be sent.
    private record Packed(Way way, String account, Way.Parcel parcel) {}

    void start(@Observes StartupEvent started) {
        round.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        round.stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswerQueued queued) {
        round.ring();
    }

    private boolean once() throws InterruptedException, SQLException {
        var due = outgoing.claim(AT_ONCE);
        sendAll(due);
        return !due.isEmpty();
    }

    /// Side by side: no two of them are of one conversation.
    private void sendAll(List<Outgoing.Due> due) throws InterruptedException, SQLException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(one -> threads.execute(() -> send(one)));
            threads.shutdown();
            while (!threads.awaitTermination(config.lease().toMillis() / 3, TimeUnit.MILLISECONDS)) {
                outgoing.holdOn(due);
            }
        }
    }

    private void send(Outgoing.Due due) {
        try {
            var packed = packed(due);
            var outcome = due.interrupted() && !packed.way().mayRepeat()
                    ? new Outcome.Unknown("whoever was sending it died")
                    : packed.parcel().send();
            Failpoint.hit(packed.way().name() + ".sent", () -> "answer " + due.message() + " sent, not yet noted");
            note(due, packed, outcome);
        } catch (RuntimeException ours) {
            // It comes back when its time is up; the answers behind it do not wait for it.
            LOG.errorf(ours, "Answer %s could not be sent this time", due.message());
        }
    }

    private void note(Outgoing.Due due, Packed packed, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken took -> settle(due, Message.Delivery.sent, null, packed.account(), took.providerId());
            case Outcome.Refused refused -> {
                LOG.warnf("Answer %s was refused for good: %s", due.message(), refused.detail());
                settle(due, Message.Delivery.failed, refused.reason(), packed.account(), null);
            }
            case Outcome.NotNow later -> tryLater(due, packed, later);
            case Outcome.Unknown unknown
            when packed.way().mayRepeat() -> tryLater(due, packed, new Outcome.NotNow(unknown.detail()));
            case Outcome.Unknown unknown -> {
                LOG.warnf("Nobody knows whether answer %s was taken: %s", due.message(), unknown.detail());
                doubt(due);
            }
        }
    }

    private void tryLater(Outgoing.Due due, Packed packed, Outcome.NotNow later) {
        if (clock.instant().isAfter(due.queuedAt().plus(config.giveUpAfter()))) {
            settle(due, Message.Delivery.failed, "unreachable", packed.account(), null);
            return;
        }
        LOG.infof("Answer %s waits: %s", due.message(), later.detail());
        var pause = pauseAfter(due.attempts());
        var asked = later.after() == null ? pause : later.after();
        tenancy.in(due.tenant(), () -> outgoing.again(due, asked.compareTo(pause) > 0 ? asked : pause));
    }

    /// What fails before it left has not left; what an earlier try had begun stays in doubt.
    private Packed packed(Outgoing.Due due) {
        try {
            return tenancy.in(due.tenant(), () -> pack(due));
        } catch (RuntimeException ours) {
            if (!due.interrupted()) {
                tenancy.in(due.tenant(), () -> outgoing.again(due, pauseAfter(due.attempts())));
            }
            throw ours;
        }
    }

    private Packed pack(Outgoing.Due due) {
        var message = messages.findById(due.message());
        var conversation = conversations.findById(message.conversationId());
        var account = accounts.named(due.tenant(), conversation.accountId()).orElseThrow();
        var way = ways.of(conversation.medium()).orElseThrow();
        return new Packed(way, account.id(), way.pack(account, conversation, message));
    }

    private void settle(
            Outgoing.Due due,
            Message.Delivery state,
            @Nullable String reason,
            String account,
            @Nullable String providerId) {
        tenancy.in(due.tenant(), () -> {
            if (outgoing.settle(due, state.name())) {
                var message = messages.locked(due.message());
                if (providerId != null) {
                    message.calledByProvider(providerId);
                    messages.flush();
                    taken.fire(new AnswerTaken(due.tenant(), account, message.id(), providerId));
                }
                deliveries.reached(due.tenant(), message, state, reason);
            }
        });
    }

    private void doubt(Outgoing.Due due) {
        tenancy.in(due.tenant(), () -> {
            if (outgoing.settle(due, "uncertain")) {
                deliveries.doubted(due.tenant(), messages.locked(due.message()));
            }
        });
    }

    private static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(2).multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
