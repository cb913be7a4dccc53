package io.centralino.events;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
    List<Short> hold() throws SQLException {
        if (System.nanoTime() - renewAt >= 0 || System.nanoTime() - until >= 0) {
            var asked = System.nanoTime();
            held = take();
            renewAt = asked + RENEWAL.toNanos();
            until = asked + TERM.toNanos();
        }
        return held;
    }

    /// Lets a successor begin at once instead of waiting out the term.
    void release() {
        try (var connection = engine.getConnection();
                var statement =
                        connection.prepareStatement("UPDATE relay_lease SET until = '-infinity' WHERE owner = ?")) {
            statement.setObject(1, owner);
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.debugf("The lease ends by its term: %s", e.getMessage());
        }
    }

    private List<Short> take() throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, owner);
            statement.setObject(2, owner);
            statement.setObject(3, owner);
            try (var rows = statement.executeQuery()) {
                var taken = new ArrayList<Short>();
                while (rows.next()) {
                    taken.add(rows.getShort(1));
                }
                return taken;
            }
        }
    }
}
