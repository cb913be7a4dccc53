package io.centralino.web;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a database that could not just now from a statement that is wrong: the first passes, the second is a bug.
final class Outage {
    private Outage() {}

    static boolean isBehind(Throwable thrown) {
        var seen = new HashSet<Throwable>();
        for (@Nullable Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    /// Connection lost (08), no resources (53), shut down or starting (57P), given up in favour of others who held what
    /// it wanted (40); a pool that waited in vain has no state.
    private static boolean isOutage(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null) {
            return String.valueOf(sql.getMessage())
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("acquisition timeout");
        }
        return Stream.of("08", "53", "57P", "40").anyMatch(state::startsWith);
    }
}
