package io.centralino.governance.registry.act;

import io.centralino.governance.registry.act.Acts.Taken;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/// A worker that stops with an act in its hand, and the minute that passes until another may have it.
final class Crash {
    private static final String TAKE = """
            UPDATE registry.act SET until = clock_timestamp() + interval '1 minute', epoch = epoch + 1, due = now()
            WHERE tenant_id = ? AND id = ? RETURNING epoch
            """;
    private static final String FREE = """
            UPDATE registry.act SET until = '-infinity' WHERE tenant_id = ? AND id = ? RETURNING epoch
            """;

    private Crash() {}

    /// Takes the act.
    static Taken takes(String org, UUID act) {
        return new Taken(org, act, run(TAKE, org, act));
    }

    /// The lease has run out.
    static void frees(String org, UUID act) {
        run(FREE, org, act);
    }

    private static long run(String sql, String org, UUID act) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.engine.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.engine.username", String.class),
                        config.getValue("quarkus.datasource.engine.password", String.class));
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, org);
            statement.setObject(2, act);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
