package io.centralino.web;

import java.sql.SQLException;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// Tells a database that is away from a statement that is wrong: the first passes, the second is a bug.
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

    /// Connection lost (08), no resources (53), shut down or starting (57P); a pool that waited in vain has no state.
    private static boolean isOutage(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null) {
            return String.valueOf(sql.getMessage())
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("acquisition timeout");
        }
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
