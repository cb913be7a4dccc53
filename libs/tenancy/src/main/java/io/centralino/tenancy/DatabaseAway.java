package io.centralino.tenancy;

import java.sql.SQLException;

/// A statement failed; the caller's transaction is lost, and whoever asked may try again.
public class DatabaseAway extends RuntimeException {
    public DatabaseAway(SQLException cause) {
        super(cause);
    }
}
