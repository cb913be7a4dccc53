package io.centralino.tenancy;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One statement at a time, with values in order, for tables that no entity stands for. A collection becomes an array
/// of the type that the statement says: `?::text[]`.
public final class Sql {
    private Sql() {}

    public static int update(AgroalDataSource source, String sql, @Nullable Object... values) {
        try (var connection = source.getConnection()) {
            return update(connection, sql, values);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    public static int update(Connection connection, String sql, @Nullable Object... values) {
        try (var statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    public static <T> List<T> list(AgroalDataSource source, String sql, Row<T> row, @Nullable Object... values) {
        try (var connection = source.getConnection()) {
            return list(connection, sql, row, values);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Row<T> row, @Nullable Object... values) {
        try (var statement = bound(connection, sql, values);
                var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(row.read(rows));
            }
            return list;
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1,
                    values[i] instanceof Collection<?> many
                            ? connection.createArrayOf("text", many.toArray())
                            : values[i]);
        }
        return statement;
    }

    /// Reads one row.
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
