package io.centralino.parts;

import java.sql.Connection;
import java.sql.SQLException;

/// One service's database with its three roles: the owner migrates, the service works inside row-level security, the
/// engine does what needs many organisations. None is a superuser or bypasses policies.
record ServiceDatabase(LocalPostgres server, String name, Passwords passwords) {

    void create() {
        var owner = name + "_owner";
        try (var connection = server.superuser("postgres")) {
            role(connection, owner, passwords.owner());
            role(connection, name, passwords.app());
            role(connection, name + "_engine", passwords.engine());
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                run(connection, "CREATE DATABASE \"%s\" OWNER \"%s\"".formatted(name, owner));
            }
            run(connection, "REVOKE ALL ON DATABASE \"%s\" FROM PUBLIC".formatted(name));
            run(
                    connection,
                    "GRANT CONNECT ON DATABASE \"%s\" TO \"%s\", \"%s\"".formatted(name, name, name + "_engine"));
        } catch (SQLException e) {
            throw new PartFailed("could not create the database " + name + ": " + e.getMessage(), e);
        }
        try (var connection = server.superuser(name)) {
            run(connection, "ALTER SCHEMA public OWNER TO \"%s\"".formatted(owner));
            run(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            run(connection, "GRANT USAGE ON SCHEMA public TO \"%s\", \"%s\"".formatted(name, name + "_engine"));
        } catch (SQLException e) {
            throw new PartFailed("could not prepare the schema of " + name + ": " + e.getMessage(), e);
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        run(
                connection,
                "%s ROLE \"%s\" LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '%s'"
                        .formatted(verb, role, password.replace("'", "''")));
    }

    private static boolean exists(Connection connection, String query, String value) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
