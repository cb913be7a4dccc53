package io.centralino.inbox;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Fact;
import io.centralino.events.Failpoint;
import io.centralino.events.Outbox;
import io.centralino.events.StateReader;
import io.centralino.events.Unreadable;
import io.centralino.inbox.Parking.Key;
import io.centralino.inbox.Parking.State;
import io.centralino.tenancy.NotYetKnown;
import io.centralino.tenancy.Tenancy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Hears facts so that each has its effect once, in the order of its key, whatever the broker repeats.
///
/// A polled batch is one transaction: what was heard, what it changed, what is said because of it. A fact that came too
/// early waits with its key. If the batch fails, each fact gets a transaction of its own.
///
/// A poisoned fact becomes a dead letter, and its key's successors wait behind it, in the database, so across restarts.
@ApplicationScoped
@Unremovable
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;

    private final Parking parking;
    private final Tenancy tenancy;
    private final Outbox outbox;
    private final StateReader state;
    private final Instance<AgroalDataSource> dataSource;
    private final Counter duplicates;
    private final Counter deadLetters;
    private final Counter tooEarly;

    @Inject
    Inbox(
            Parking parking,
            Tenancy tenancy,
            Outbox outbox,
            StateReader state,
            Instance<AgroalDataSource> dataSource,
            MeterRegistry meters) {
        this.parking = parking;
        this.tenancy = tenancy;
        this.outbox = outbox;
        this.state = state;
        this.dataSource = dataSource;
        this.duplicates = meters.counter("centralino.inbox.duplicates");
        this.deadLetters = meters.counter("centralino.inbox.dead.letters");
        this.tooEarly = meters.counter("centralino.inbox.too.early");
    }

    /// Takes one polled batch. When this returns, every record has had its effect, waits in the database, or is a dead
    /// letter; the caller may commit the offsets. While the database is away it does not return.
    public void take(Hearing hearing, ConsumerRecords<byte[], byte[]> batch) {
        state.awaitCaughtUp();
        var heard = new ArrayList<Heard>(batch.count());
        batch.forEach(record -> heard.add(Heard.of(record)));
        heard.removeIf(one -> one.fact() != null && !hearing.concerns(one.fact().type()));
        if (heard.isEmpty()) {
            return;
        }
        try {
            inTransaction(() -> apply(hearing, heard));
        } catch (RuntimeException e) {
            LOG.debugf("A batch of %d is taken one by one: %s", heard.size(), e.getMessage());
            heard.forEach(one -> takeAlone(hearing, one));
        }
        Failpoint.hit("inbox.committed", () -> heard.size() + " facts applied, offsets not committed");
    }

    private void apply(Hearing hearing, List<Heard> batch) {
        var keys = new LinkedHashSet<Key>();
        batch.forEach(heard -> keys.add(new Key(heard.topic(), heard.orderKey())));
        var ids = batch.stream().map(Heard::id).toList();
        var met = parking.meet(hearing.consumer(), keys, ids);
        var parked = met.parked();
        var fresh = met.fresh();
        for (var heard : byOrganisation(batch)) {
            var key = new Key(heard.topic(), heard.orderKey());
            if (!fresh.remove(heard.id())) {
                duplicates.increment();
            } else if (parked.contains(key)) {
                parking.append(hearing.consumer(), heard);
            } else if (heard.fact() == null) {
                poison(hearing, heard, heard.fault());
                parked.add(key);
            } else {
                try {
                    hear(hearing, heard.fact());
                } catch (NotYetKnown e) {
                    LOG.debugf("%s %s waits for %s", heard.topic(), heard.orderKey(), e.what());
                    tooEarly.increment();
                    parking.park(hearing.consumer(), heard, State.WAITING, e.what());
                    parked.add(key);
                }
            }
        }
        Failpoint.hit("inbox.applied", () -> batch.size() + " facts applied, not committed");
    }

    /// One organisation after the other, each key in its order: a key belongs to whoever its first fact belongs to.
    private static List<Heard> byOrganisation(List<Heard> batch) {
        var owners = new HashMap<String, String>();
        batch.forEach(heard -> owners.putIfAbsent(heard.orderKey(), heard.tenant()));
        return batch.stream()
                .sorted(Comparator.comparing(heard -> owners.getOrDefault(heard.orderKey(), "")))
                .toList();
    }

    private void hear(Hearing hearing, Fact fact) {
        tenancy.enter(fact.tenant());
        hearing.hear(fact);
    }

    private void takeAlone(Hearing hearing, Heard heard) {
        for (int attempt = 1; ; attempt++) {
            try {
                inTransaction(() -> apply(hearing, List.of(heard)));
                return;
            } catch (RuntimeException e) {
                if (databaseAway()) {
                    attempt = 0;
                    pause();
                } else if (attempt >= TRIES) {
                    LOG.errorf(e, "%s %s becomes a dead letter", heard.topic(), heard.id());
                    if (stand(hearing, heard, reason(e))) {
                        return;
                    }
                }
            }
        }
    }

    /// Parks the poisoned fact, unless another delivery of it has been heard meanwhile.
    private boolean stand(Hearing hearing, Heard heard, String reason) {
        try {
            inTransaction(() -> {
                if (parking.remember(hearing.consumer(), heard.id())) {
                    poison(hearing, heard, reason);
                } else {
                    duplicates.increment();
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("%s cannot be parked yet: %s", heard.id(), e.getMessage());
            pause();
            return false;
        }
    }

    private void poison(Hearing hearing, Heard heard, String reason) {
        parking.park(hearing.consumer(), heard, State.POISONED, reason);
        deadLetter(hearing, heard, reason);
    }

    private void deadLetter(Hearing hearing, Heard heard, String reason) {
        deadLetters.increment();
        tenancy.in(
                heard.tenant(),
                () -> outbox.deadLetter(
                        heard.orderKey(), heard.tenant(), heard.deadLetter(hearing.consumer(), reason)));
    }

    /// Tries the keys that wait for something to become known. Called by [ParkedKeys] a few times a second.
    void retry(Hearing hearing) {
        if (!state.caughtUp()) {
            return;
        }
        var due = new ArrayList<Key>();
        inTransaction(() -> due.addAll(parking.due(hearing.consumer())));
        for (var key : due) {
            while (retryFirst(hearing, key)) {}
        }
    }

    /// @return whether the key may have more to try
    private boolean retryFirst(Hearing hearing, Key key) {
        try {
            var progress = new boolean[1];
            inTransaction(() -> parking.first(hearing.consumer(), key).ifPresent(waiting -> {
                if (waiting.heard().fact() == null) {
                    throw new Unreadable(waiting.heard().fault());
                }
                hear(hearing, waiting.heard().fact());
                parking.done(hearing.consumer(), key, waiting.position());
                progress[0] = true;
            }));
            return progress[0];
        } catch (RuntimeException e) {
            if (!databaseAway()) {
                inTransaction(() -> parking.first(hearing.consumer(), key).ifPresent(waiting -> {
                    var early = e instanceof NotYetKnown;
                    var hopeless = early ? waiting.overdue() : waiting.attempts() + 1 >= TRIES;
                    var reason = early ? "never became known: " + e.getMessage() : reason(e);
                    parking.failed(hearing.consumer(), key, hopeless ? State.POISONED : State.WAITING, reason);
                    if (hopeless) {
                        deadLetter(hearing, waiting.heard(), reason);
                    }
                }));
            }
            return false;
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof Unreadable ? String.valueOf(e.getMessage()) : e.toString();
    }

    private void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(60).run(work);
    }

    private boolean databaseAway() {
        try (var connection = dataSource.get().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            return false;
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Facts wait for the database: %s", e.getMessage());
            return true;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", e);
        }
    }
}
