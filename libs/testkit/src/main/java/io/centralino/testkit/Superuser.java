package io.centralino.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Somebody whom no wall of the database of the service under test keeps out.
public final class Superuser {
    private Superuser() {}

    public static Connection connect() throws SQLException {
        var url = "jdbc:postgresql://localhost:" + Shared.POSTGRES_PORT.get() + "/" + Shared.DATABASE.get();
        return DriverManager.getConnection(url, "postgres", Shared.POSTGRES_PASSWORD.get());
    }
}
