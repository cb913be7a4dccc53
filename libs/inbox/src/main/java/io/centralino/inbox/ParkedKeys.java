package io.centralino.inbox;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Comes back to keys that wait, lets poisoned ones try again when told, and sweeps what is over.
@ApplicationScoped
@Unremovable
@IfBuildProperty(name = "centralino.database", stringValue = "true", enableIfMissing = true)
public class ParkedKeys {
    private static final Logger LOG = Logger.getLogger(ParkedKeys.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /// Where nothing waits, only what another instance parks can be missed, and that one looks after it as well.
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final List<Hearing> hearings;
    private final Inbox inbox;
    private final Parking parking;
    private final AgroalDataSource service;
    private final AgroalDataSource engine;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong poisoned = new AtomicLong();
    private volatile boolean running;

    @Inject
    ParkedKeys(
            @All List<Hearing> hearings,
            Inbox inbox,
            Parking parking,
            AgroalDataSource service,
            @DataSource("engine") AgroalDataSource engine,
            MeterRegistry meters) {
        this.hearings = hearings;
        this.inbox = inbox;
        this.parking = parking;
        this.service = service;
        this.engine = engine;
        meters.gauge("centralino.parked.waiting", waiting);
        meters.gauge("centralino.parked.poisoned", poisoned);
    }

    /// Lets poisoned keys try again, in order; safe to call twice.
    ///
    /// @param key only this key, or every one where empty
    /// @return how many keys try again
    public int replay(String key) {
        return QuarkusTransaction.requiringNew().call(() -> parking.replay(key));
    }

    void start(@Observes StartupEvent started) {
        running = true;
        Thread.ofVirtual().name("parked").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
    }

    private void run() {
        var counted = System.nanoTime() - COUNT_EVERY.toNanos();
        var swept = System.nanoTime() - SWEEP_EVERY.toNanos();
        var waits = false;
        while (running) {
            try {
                if (!waits) {
                    parking.awaitNews(REST);
                }
                Thread.sleep(PAUSE);
                var found = QuarkusTransaction.requiringNew().call(parking::waitingConsumers);
                waits = !found.isEmpty();
                hearings.stream()
                        .filter(hearing -> found.getOrDefault(hearing.consumer(), false))
                        .forEach(inbox::retry);
                if (System.nanoTime() - counted >= COUNT_EVERY.toNanos()) {
                    count();
                    counted = System.nanoTime();
                }
                if (System.nanoTime() - swept >= SWEEP_EVERY.toNanos()) {
                    sweep();
                    swept = System.nanoTime();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debugf("Parked keys wait: %s", e.getMessage());
            }
        }
    }

    private void count() {
        QuarkusTransaction.requiringNew().run(() -> {
            waiting.set(parking.count(Parking.State.WAITING));
            poisoned.set(parking.count(Parking.State.POISONED));
        });
    }

    /// The inbox outlives the topics' retention and the time in which dead letters are replayed.
    private void sweep() {
        Sql.update(service, "DELETE FROM inbox WHERE heard_at < now() - interval '14 days'");
        Sql.update(engine, "DELETE FROM outbox WHERE sent_at < now() - interval '10 minutes'");
        Sql.update(
                engine,
                "DELETE FROM outbox_sequence WHERE touched < now() - interval '30 days' AND topic NOT LIKE '%-state'");
        Sql.update(engine, "DELETE FROM idempotency WHERE at < now() - interval '2 days'");
    }
}
