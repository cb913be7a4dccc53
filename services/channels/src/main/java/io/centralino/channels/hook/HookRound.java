package io.centralino.channels.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.channels.Round;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.answer.AnswerTaken;
import io.centralino.channels.vault.Vault;
import io.centralino.tenancy.DatabaseAway;
import io.centralino.tenancy.NotYetKnown;
import io.centralino.tenancy.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/// Reads what was stored: threads side by side, each in its order. One event that cannot be read does not hold up those
/// of other threads.
@ApplicationScoped
class HookRound {

    private static final Logger LOG = Logger.getLogger(HookRound.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 20;

    private final HookEvents events;
    private final List<HookReader> readers;
    private final Accounts accounts;
    private final Vault vault;
    private final Tenancy tenancy;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Round round = new Round("hooks", this::once);

    HookRound(
            HookEvents events,
            @All List<HookReader> readers,
            Accounts accounts,
            Vault vault,
            Tenancy tenancy,
            MeterRegistry meters,
            Clock clock) {
        this.events = events;
        this.readers = readers;
        this.accounts = accounts;
        this.vault = vault;
        this.tenancy = tenancy;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        round.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        round.stop();
    }

    void kept(@Observes(during = TransactionPhase.AFTER_SUCCESS) Hooks.Kept kept) {
        round.ring();
    }

    /// An answer has its provider's name now: what was said of it under that name can be read.
    void taken(@Observes AnswerTaken taken) {
        events.wake(taken.account(), taken.providerId());
    }

    void takenForGood(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswerTaken taken) {
        round.ring();
    }

    private boolean once() {
        var due = events.claim(AT_ONCE);
        if (due.size() == 1) {
            read(due.getFirst());
        } else if (!due.isEmpty()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(one -> threads.execute(() -> read(one)));
            }
        }
        return !due.isEmpty();
    }

    private void read(HookEvents.Due due) {
        try {
            var body = json(vault.get(due.tenant(), due.blob()));
            tenancy.in(due.tenant(), () -> read(due, body));
        } catch (HookReader.TooEarly early) {
            tenancy.in(due.tenant(), () -> events.locked(due.id()).tooEarly(clock.instant()));
        } catch (DatabaseAway | NotYetKnown passing) {
            // It comes back when its hold ends.
            LOG.warnf("Event %s waits: %s", due.id(), passing.getMessage());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Event %s of %s could not be taken in", due.id(), due.tenant());
            tenancy.in(due.tenant(), () -> note(due));
        }
    }

    private void read(HookEvents.Due due, JsonNode body) {
        var event = events.locked(due.id());
        if (!event.waits()) {
            return;
        }
        var account = accounts.named(due.tenant(), event.accountId()).orElseThrow();
        var reader = reader(account);
        var shown = new HookReader.Event(event.kind(), event.place(), body, event.storedAt());
        var reading = event.givenUp() ? reader.giveUp(account, shown) : reader.read(account, shown);
        if (reading.message() == null) {
            meters.counter(
                            "centralino.channels.hooks.passed",
                            "medium",
                            account.medium().word())
                    .increment();
            event.became(HookEvent.State.passed, null);
        } else {
            events.flush();
            event.became(HookEvent.State.read, reading.message());
        }
    }

    private void note(HookEvents.Due due) {
        var event = events.locked(due.id());
        event.failed(clock.instant());
        if (event.state() == HookEvent.State.stuck) {
            meters.counter("centralino.channels.hooks.stuck").increment();
        }
    }

    private HookReader reader(Account account) {
        return readers.stream()
                .filter(one -> one.medium() == account.medium())
                .findFirst()
                .orElseThrow();
    }

    /// A body that is no JSON was kept as it is, and means nothing.
    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
