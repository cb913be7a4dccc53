package io.centralino.routing.parking;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.StateReader;
import io.centralino.routing.RoutingConfig;
import io.centralino.routing.parking.Comeback.Called;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks every second, and at once after a customer wrote, which parked contacts of any organisation are called back.
///
/// Every instance looks; whoever has the rows first brings a contact back, and the others find it gone.
@ApplicationScoped
public class Comebacks {
    private static final Logger LOG = Logger.getLogger(Comebacks.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// An agent who is not there is not asked about every second: only a customer, or the end of the grace, counts
    /// then.
    private static final String CALLED = """
            SELECT w.tenant_id, w.id, w.vendor_id, w.agent_id, w.medium FROM work w
            JOIN agent a ON a.tenant_id = w.vendor_id AND a.id = w.agent_id
            WHERE w.parked_until <= ?
            AND (a.presence = 'available' OR w.heard_sequence > w.parked_sequence OR w.parked_until <= ?)
            ORDER BY w.parked_until, w.id
            """;

    private final AgroalDataSource engine;
    private final Comeback comeback;
    private final StateReader state;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final Duration grace;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    @Inject
    Comebacks(
            @DataSource("engine") AgroalDataSource engine,
            Comeback comeback,
            StateReader state,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            RoutingConfig config) {
        this.engine = engine;
        this.comeback = comeback;
        this.state = state;
        this.transaction = transaction;
        this.clock = clock;
        this.grace = config.park().grace();
    }

    /// The transaction at hand calls a contact back: it is seen to once that has committed.
    public void lookAfterCommit() {
        if (transaction.getResource(Comebacks.class) == null) {
            transaction.putResource(Comebacks.class, true);
            transaction.registerInterposedSynchronization(new AfterCommit(wake));
        }
    }

    void start(@Observes StartupEvent started) {
        running = true;
        Thread.ofVirtual().name("comebacks").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        wake.release();
    }

    private void run() {
        while (running) {
            try {
                wake.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                // Without the grants nobody may work for anybody.
                if (running && state.caughtUp()) {
                    called().forEach(this::bringBack);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debugf("Parked contacts wait: %s", e.getMessage());
            }
        }
    }

    private List<Called> called() {
        var now = clock.instant();
        return Sql.list(
                engine,
                CALLED,
                row -> new Called(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5)),
                now.atOffset(ZoneOffset.UTC),
                now.minus(grace).atOffset(ZoneOffset.UTC));
    }

    /// One that cannot come back now keeps no other from it, and is tried again.
    private void bringBack(Called called) {
        try {
            comeback.of(called);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Contact %s does not come back yet", called.contact());
        }
    }

    /// Wakes who looks, in this process; looking every second finds what this misses.
    private record AfterCommit(Semaphore wake) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake.release();
            }
        }
    }
}
