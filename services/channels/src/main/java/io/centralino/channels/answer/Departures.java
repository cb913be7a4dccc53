package io.centralino.channels.answer;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Failpoint;
import io.centralino.tenancy.Sql;
import io.centralino.tenancy.Tenancy;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Lets held answers leave when their time has come, by the database's clock.
///
/// Every instance looks, so that those of a dead one leave as well, and sleeps until the next is due, a second at most:
/// no answer is held for less, so none is missed. Which instance lets an answer go is decided by the conversation's
/// lock.
@ApplicationScoped
class Departures {

    private static final Logger LOG = Logger.getLogger(Departures.class);
    private static final int AT_ONCE = 20;
    private static final long LONGEST_SLEEP = 1_000;

    /// What another instance is just letting go is passed over.
    private static final String DUE = """
            SELECT tenant_id, conversation_id FROM held_answer WHERE leaves_at <= now()
            ORDER BY leaves_at LIMIT %d FOR UPDATE SKIP LOCKED
            """.formatted(AT_ONCE);

    private static final String NEXT = """
            SELECT least(ceil(extract(epoch FROM min(leaves_at) - now()) * 1000), %d)
            FROM held_answer WHERE leaves_at > now()
            """.formatted(LONGEST_SLEEP);

    private final AgroalDataSource engine;
    private final Tenancy tenancy;
    private final Holding holding;
    private final Semaphore stopped = new Semaphore(0);

    Departures(@DataSource("engine") AgroalDataSource engine, Tenancy tenancy, Holding holding) {
        this.engine = engine;
        this.tenancy = tenancy;
        this.holding = holding;
    }

    /// A conversation in which an answer is due.
    private record Due(String tenant, UUID conversation) {}

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("departures").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.release();
    }

    private void run() {
        var sleep = 0L;
        try {
            while (!stopped.tryAcquire(sleep, TimeUnit.MILLISECONDS)) {
                sleep = round();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return for how many milliseconds nothing more is to be done
    private long round() {
        try {
            return letGo(due()) > 0 ? 0 : untilNext();
        } catch (RuntimeException later) {
            LOG.warnf("Held answers wait for the database: %s", later.getMessage());
            return LONGEST_SLEEP;
        }
    }

    private Set<Due> due() {
        return Sql.list(engine, DUE, row -> new Due(row.getString(1), row.getObject(2, UUID.class))).stream()
                .collect(Collectors.toSet());
    }

    private long untilNext() {
        return Sql.list(engine, NEXT, row -> row.getLong(1)).getFirst();
    }

    /// Side by side, so that a conversation that is being worked on holds up no other.
    private int letGo(Set<Due> due) {
        var left = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(one -> threads.execute(() -> left.addAndGet(letGo(one))));
        }
        return left.get();
    }

    private int letGo(Due due) {
        try {
            return tenancy.in(due.tenant(), () -> {
                var left = holding.letGo(due.conversation());
                Failpoint.hit("answer.leaving", () -> left + " held answers sent, not yet committed");
                return left;
            });
        } catch (RuntimeException ours) {
            LOG.errorf(ours, "The answers held in %s could not leave this time", due.conversation());
            return 0;
        }
    }
}
