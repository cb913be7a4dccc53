package io.centralino.events;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.DatabaseAway;
import io.centralino.tenancy.Sql;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// The right to publish some buckets, for a few seconds of the database's time.
///
/// A dead owner's buckets go to whoever asks next; a paused owner finds its lease gone when it wakes.
final class RelayLease {
    private static final Logger LOG = Logger.getLogger(RelayLease.class);
    private static final Duration TERM = Duration.ofSeconds(5);
    private static final Duration RENEWAL = Duration.ofSeconds(1);

    private static final String TAKE = """
            UPDATE relay_lease SET owner = ?, until = clock_timestamp() + interval '5 seconds',
                   epoch = epoch + CASE WHEN owner = ? THEN 0 ELSE 1 END
            WHERE bucket IN (SELECT bucket FROM relay_lease WHERE owner = ? OR until < clock_timestamp()
                             ORDER BY bucket FOR UPDATE SKIP LOCKED)
            RETURNING bucket
            """;

    private final AgroalDataSource engine;
    private final UUID owner;
    private List<Short> held = List.of();
    private long renewAt = System.nanoTime();
    private long until = System.nanoTime();

    RelayLease(AgroalDataSource engine, UUID owner) {
        this.engine = engine;
        this.owner = owner;
    }

    UUID owner() {
        return owner;
    }

    /// The buckets that are ours now; renewed about once a second, and never trusted past the term.
    List<Short> hold() {
        if (System.nanoTime() - renewAt >= 0 || System.nanoTime() - until >= 0) {
            var asked = System.nanoTime();
            held = Sql.list(engine, TAKE, row -> row.getShort(1), owner, owner, owner);
            renewAt = asked + RENEWAL.toNanos();
            until = asked + TERM.toNanos();
        }
        return held;
    }

    /// Lets a successor begin at once instead of waiting out the term.
    void release() {
        try {
            Sql.update(engine, "UPDATE relay_lease SET until = '-infinity' WHERE owner = ?", owner);
        } catch (DatabaseAway e) {
            LOG.debugf("The lease ends by its term: %s", e.getMessage());
        }
    }
}
