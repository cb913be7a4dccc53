package io.centralino.governance.registry.act;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.centralino.governance.registry.Json;
import io.centralino.tenancy.Sql;
import io.centralino.web.Page;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All acts. Whoever goes on with one holds it for a minute of the database's time; what they write counts only while
/// nobody else has taken it since.
@ApplicationScoped
class Acts {
    private static final String TAKE = """
            UPDATE registry.act SET until = clock_timestamp() + interval '1 minute', epoch = epoch + 1
            WHERE (tenant_id, id) IN (
                SELECT tenant_id, id FROM registry.act
                WHERE state = 'running' AND due <= clock_timestamp() AND until <= clock_timestamp()
                ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING tenant_id, id, epoch
            """;

    private static final String ADD = """
            INSERT INTO registry.act (tenant_id, id, kind, state, begun_by, begun_at, steps, deadline, version,
                admin_id, admin_login, admin_name, admin_mail, admin_language)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String KEEP = """
            UPDATE registry.act SET (state, steps, version, admin_id, admin_login, admin_name, admin_mail,
                admin_language) = (?, ?, ?, CAST(? AS uuid), ?, ?, ?, ?), until = '-infinity',
                due = clock_timestamp() + make_interval(secs => ?)
            WHERE tenant_id = ? AND id = ?
            """;

    private static final String HOLD =
            "SELECT true FROM registry.act WHERE tenant_id = ? AND id = ? AND epoch = ? FOR UPDATE";

    private static final String VERSION =
            "SELECT last FROM outbox_sequence WHERE tenant_id = ? AND topic = 'governance.organisation-state' AND key = ?";

    private final AgroalDataSource dataSource;
    private final AgroalDataSource engine;

    @Inject
    Acts(AgroalDataSource dataSource, @DataSource("engine") AgroalDataSource engine) {
        this.dataSource = dataSource;
        this.engine = engine;
    }

    /// An act to go on with, and the number under which it was taken.
    record Taken(String tenant, UUID id, long epoch) {}

    /// The act that has waited longest, if one is due.
    Optional<Taken> take() {
        return Sql.list(engine, TAKE, row -> new Taken(row.getString(1), row.getObject(2, UUID.class), row.getLong(3)))
                .stream()
                .findFirst();
    }

    /// Whether the act is still held; to the end of the transaction nobody takes it.
    boolean hold(Taken taken) {
        return !Sql.list(dataSource, HOLD, row -> true, taken.tenant(), taken.id(), taken.epoch())
                .isEmpty();
    }

    void add(Act act) {
        Sql.update(
                dataSource,
                ADD,
                act.organisation(),
                act.id(),
                act.kind().name(),
                act.state().name(),
                act.by(),
                act.begun().atOffset(ZoneOffset.UTC),
                Json.write(act.steps()),
                act.deadline() == null ? null : act.deadline().atOffset(ZoneOffset.UTC),
                act.version(),
                null,
                act.admin() == null ? null : act.admin().login(),
                act.admin() == null ? null : act.admin().name(),
                act.admin() == null ? null : act.admin().mail(),
                act.admin() == null ? null : act.admin().language());
    }

    void keep(Act act, Duration rest) {
        var admin = act.admin();
        Sql.update(
                dataSource,
                KEEP,
                act.state().name(),
                Json.write(act.steps()),
                act.version(),
                admin == null ? null : admin.id(),
                admin == null ? null : admin.login(),
                admin == null ? null : admin.name(),
                admin == null ? null : admin.mail(),
                admin == null ? null : admin.language(),
                rest.toMillis() / 1_000.0,
                act.organisation(),
                act.id());
    }

    boolean isRunning(String org) {
        var running = "SELECT true FROM registry.act WHERE tenant_id = ? AND state = 'running'";
        return !Sql.list(dataSource, running, row -> true, org).isEmpty();
    }

    Optional<Act> find(String org, UUID id) {
        return Sql.list(dataSource, "SELECT * FROM registry.act WHERE tenant_id = ? AND id = ?", Acts::act, org, id)
                .stream()
                .findFirst();
    }

    /// One more than a page, the newest first.
    List<Act> before(String org, UUID id) {
        var page =
                "SELECT * FROM registry.act WHERE tenant_id = ? AND id < ? ORDER BY id DESC LIMIT " + (Page.LIMIT + 1);
        return Sql.list(dataSource, page, Acts::act, org, id);
    }

    /// The number of the state that the organisation said last, in the transaction at hand too.
    long version(String org) {
        return Sql.list(dataSource, VERSION, row -> row.getLong(1), org, org + "/" + org)
                .getFirst();
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                Act.Kind.valueOf(row.getString("kind")),
                Act.State.valueOf(row.getString("state")),
                row.getObject("begun_by", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Json.read(row.getString("steps"), new TypeReference<>() {}),
                instant(row.getObject("deadline", OffsetDateTime.class)),
                row.getLong("version"),
                admin(row));
    }

    private static Act.@Nullable Admin admin(ResultSet row) throws SQLException {
        return row.getString("admin_login") == null
                ? null
                : new Act.Admin(
                        row.getObject("admin_id", UUID.class),
                        row.getString("admin_login"),
                        row.getString("admin_name"),
                        row.getString("admin_mail"),
                        row.getString("admin_language"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
