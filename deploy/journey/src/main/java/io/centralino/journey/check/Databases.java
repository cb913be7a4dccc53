package io.centralino.journey.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The databases of the suite, as their administrator sees them: past every policy.
public interface Databases {

    /// Those that hold something to check.
    List<String> ALL = List.of("channels", "routing", "cases", "knowledge", "quality", "workforce", "governance");

    Connection of(String service) throws SQLException;

    /// Reads every row of a query in one service's database.
    default <T> List<T> read(String service, String query, Row<T> row) {
        try (var connection = of(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(row.of(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// One row, read.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
