package io.centralino.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/// Refuses to start on a database that could lose what it acknowledged, or as a role that row-level security does not
/// hold.
@ApplicationScoped
@IfBuildProperty(name = "centralino.database", stringValue = "true", enableIfMissing = true)
class BootCheck {
    private static final String SAFE = """
            SELECT current_setting('fsync') <> 'on', current_setting('synchronous_commit') = 'off',
                   r.rolsuper, r.rolbypassrls,
                   EXISTS (SELECT 1 FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text
                           NOT IN ('pg_catalog', 'information_schema') AND pg_has_role(r.oid, c.relowner, 'MEMBER')),
                   (SELECT string_agg(c.relname, ', ') FROM pg_class c WHERE c.relkind IN ('r', 'p')
                           AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                           AND c.relname <> 'flyway_schema_history' AND NOT (c.relrowsecurity AND c.relforcerowsecurity))
            FROM pg_roles r WHERE r.rolname = current_user
            """;

    private final AgroalDataSource service;
    private final AgroalDataSource engine;

    @Inject
    BootCheck(AgroalDataSource service, @DataSource("engine") AgroalDataSource engine) {
        this.service = service;
        this.engine = engine;
    }

    void check(@Observes @Priority(1) StartupEvent starting) throws SQLException {
        try (var connection = service.getConnection()) {
            check(connection);
        }
        try (var connection = engine.getConnection()) {
            check(connection);
        }
    }

    static void check(Connection connection) throws SQLException {
        var role = connection.getMetaData().getUserName();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SAFE)) {
            row.next();
            refuseIf(row.getBoolean(1), "fsync is off: an acknowledged contact could be lost");
            refuseIf(row.getBoolean(2), "synchronous_commit is off: an acknowledged contact could be lost");
            refuseIf(row.getBoolean(3), "the role " + role + " is a superuser");
            refuseIf(row.getBoolean(4), "the role " + role + " bypasses row-level security");
            refuseIf(row.getBoolean(5), "the role " + role + " owns tables");
            var open = row.getString(6);
            refuseIf(open != null, "row-level security is not forced on " + open);
        }
    }

    private static void refuseIf(boolean unsafe, String reason) {
        if (unsafe) {
            throw new UnsafeDatabase(reason);
        }
    }

    /// The database or the role is not as this house needs it.
    static final class UnsafeDatabase extends RuntimeException {
        UnsafeDatabase(String reason) {
            super("Refusing to start: " + reason, null, false, false);
        }
    }
}
