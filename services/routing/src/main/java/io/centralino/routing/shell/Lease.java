package io.centralino.routing.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/// The right to decide, for a few seconds of the database's time. Every change of owner raises the epoch.
///
/// A paused owner wakes to find another epoch, and what it had decided is not committed.
final class Lease {
    private static final String TAKE = """
            UPDATE match_lease SET owner = ?, epoch = epoch + 1, until = clock_timestamp() + make_interval(secs => ?)
            WHERE component IN (SELECT component FROM match_lease
                                WHERE component = 'all' AND (until < clock_timestamp() OR owner = ?)
                                FOR UPDATE SKIP LOCKED)
            RETURNING epoch
            """;
    private static final String CONFIRM = """
            UPDATE match_lease SET until = clock_timestamp() + make_interval(secs => ?)
            WHERE component = 'all' AND owner = ? AND epoch = ?
            """;

    private final UUID owner;
    private final double seconds;
    private long epoch = -1;
    private long renewed = System.nanoTime();

    Lease(UUID owner, Duration term) {
        this.owner = owner;
        this.seconds = term.toMillis() / 1000.0;
    }

    boolean held() {
        return epoch >= 0;
    }

    long epoch() {
        return epoch;
    }

    boolean take(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, owner);
            statement.setDouble(2, seconds);
            statement.setObject(3, owner);
            try (var row = statement.executeQuery()) {
                epoch = row.next() ? row.getLong(1) : -1;
                renewed = System.nanoTime();
                return held();
            }
        }
    }

    /// Renews the lease in the transaction at hand and keeps its row, so that nobody can become owner before the
    /// commit.
    ///
    /// The term itself is not asked for: as long as nobody else has become owner, this one still is.
    boolean confirm(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CONFIRM)) {
            statement.setDouble(1, seconds);
            statement.setObject(2, owner);
            statement.setLong(3, epoch);
            if (statement.executeUpdate() == 0) {
                lost();
            }
            renewed = System.nanoTime();
            return held();
        }
    }

    /// A third of the term is over: time to renew, even with nothing to decide.
    boolean aging() {
        return System.nanoTime() - renewed > seconds * 1e9 / 3;
    }

    void lost() {
        epoch = -1;
    }

    /// Lets a standby begin at once instead of waiting out the term.
    void release(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "UPDATE match_lease SET until = '-infinity' WHERE component = 'all' AND owner = ? AND epoch = ?")) {
            statement.setObject(1, owner);
            statement.setLong(2, epoch);
            statement.executeUpdate();
        }
        lost();
    }
}
