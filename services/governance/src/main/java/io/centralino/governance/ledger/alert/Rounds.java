package io.centralino.governance.ledger.alert;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Goes around all rules again and again. Every instance does; each rule is looked at by the one that moves its next
/// look on, by the database's clock.
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private static final String TAKE = """
            UPDATE ledger.alert a SET next_check = clock_timestamp() + make_interval(secs => ?)
            FROM (SELECT tenant_id, id FROM ledger.alert WHERE next_check <= clock_timestamp()
                  ORDER BY next_check LIMIT 100 FOR UPDATE SKIP LOCKED) due
            WHERE a.tenant_id = due.tenant_id AND a.id = due.id RETURNING a.tenant_id, a.id""";

    private final AgroalDataSource engine;
    private final Watching watching;
    private final Duration every;
    private final Semaphore stopped = new Semaphore(0);

    @Inject
    Rounds(@DataSource("engine") AgroalDataSource engine, Watching watching, AlertConfig config) {
        this.engine = engine;
        this.watching = watching;
        this.every = config.every();
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("alerts").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.release();
    }

    private void run() {
        try {
            while (!stopped.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            for (var due = take(); !due.isEmpty(); due = take()) {
                due.forEach(this::look);
            }
        } catch (RuntimeException later) {
            LOG.warnf("Alerts wait for the database: %s", later.getMessage());
        }
    }

    private List<Due> take() {
        return Sql.list(
                engine,
                TAKE,
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)),
                every.toMillis() / 1_000.0);
    }

    private void look(Due due) {
        try {
            watching.look(due.organisation, due.alert);
        } catch (RuntimeException ours) {
            LOG.errorf(ours, "Alert %s could not be looked at this time", due.alert);
        }
    }

    /// A rule that is to be looked at.
    private record Due(String organisation, UUID alert) {}
}
