package io.centralino.governance.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Moments on their way into the tables of the ledger and out of them.
public final class Instants {
    private Instants() {}

    public static @Nullable Instant read(ResultSet row, int column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    public static @Nullable Timestamp of(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
