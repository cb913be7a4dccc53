package io.centralino.events;

import java.sql.SQLException;

/// A statement of this library failed; the caller's transaction is lost, and whoever asked may try again.
public class DatabaseAway extends RuntimeException {
    public DatabaseAway(SQLException cause) {
        super(cause);
    }
}
