package io.centralino.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Compares the migrated database with what the service says of it in `db/tenancy.yaml`.
///
/// The file lists every table under `tables`: its name, whether its `vendor` sees rows, whether the `engine` role works
/// on it, and `exceptions`: each a sentence that names the constraint, index, policy or column it excuses and gives the
/// reason (`tenant_id` for a table that serves every organisation). An exception that excuses nothing is a fault too.
/// Libraries that bring tables list them in `db/library/tenancy.yaml`.
public final class CatalogCheck {
    private CatalogCheck() {}

    /// Fails with every fault of the database of the service under test.
    public static void verify() {
        var service = Shared.DATABASE.get();
        try (var connection = Superuser.connect()) {
            connection.setAutoCommit(false);
            var listing = new ArrayList<>(files("db/library/tenancy.yaml"));
            var own = files("db/tenancy.yaml");
            if (own.isEmpty()) {
                throw new AssertionError("There is no db/tenancy.yaml");
            }
            listing.addAll(own);
            var faults = faults(connection, service, listing);
            connection.rollback();
            if (!faults.isEmpty()) {
                throw new AssertionError(
                        "The database leaks between organisations, or may:\n" + String.join("\n", faults));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param connection a superuser's, in a transaction that is rolled back afterwards
    /// @param app the service's role; that of its engine is named after it
    static List<String> faults(Connection connection, String app, List<String> yaml) throws SQLException {
        var listing = Listing.of(yaml);
        var questions = questions(app);
        try (var statement = connection.createStatement()) {
            statement.execute(questions.getFirst());
        }
        list(connection, listing);
        var faults = new ArrayList<String>();
        for (var question : questions.subList(1, questions.size())) {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(question)) {
                while (found.next()) {
                    if (!listing.excuses(found.getString(1), found.getString(2))) {
                        faults.add(found.getString(1) + ": " + found.getString(3));
                    }
                }
            }
        }
        faults.addAll(listing.idle());
        return faults;
    }

    private static void list(Connection connection, Listing listing) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO check_listed VALUES (?, ?, ?)")) {
            for (var table : listing.tables().values()) {
                insert.setString(1, table.name());
                insert.setBoolean(2, table.vendor());
                insert.setBoolean(3, table.engine());
                insert.executeUpdate();
            }
        }
    }

    /// The paragraphs of catalog.sql.
    private static List<String> questions(String app) {
        var text = text(Objects.requireNonNull(CatalogCheck.class.getResource("catalog.sql")));
        return Stream.of(text.replace("${app}", app).split("\n\n")).skip(1).toList();
    }

    private static List<String> files(String name) {
        return Thread.currentThread()
                .getContextClassLoader()
                .resources(name)
                .map(CatalogCheck::text)
                .toList();
    }

    private static String text(URL file) {
        try (var in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
