package io.centralino.governance.ledger.alert;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.centralino.governance.ledger.Instants;
import io.centralino.governance.ledger.alert.Alert.Rule;
import io.centralino.governance.ledger.metric.Gauge.Subject;
import io.centralino.tenancy.Sql;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The alerts of an organisation, in the transaction at hand.
@ApplicationScoped
class Alerts {
    private static final String COLUMNS = """
            id, name, metric, version, queue_tenant, queue_id, comparison, threshold, window_seconds, looks,
            state = 'firing', since, contrary, value, checked_at""";

    private static final String LIST = """
            SELECT %s FROM ledger.alert WHERE tenant_id = ? AND id > ? AND (?::text IS NULL OR state = ?::text)
            ORDER BY id LIMIT %d""".formatted(COLUMNS, Page.LIMIT + 1);

    private static final String FIND = "SELECT " + COLUMNS + " FROM ledger.alert WHERE tenant_id = ? AND id = ?";

    /// One at a time in an organisation, so that they are counted rightly.
    private static final String CLAIM = "SELECT pg_advisory_xact_lock(hashtextextended('alerts ' || ?, 0))";

    private static final String MAKE = """
            INSERT INTO ledger.alert (name, metric, version, queue_tenant, queue_id, comparison, threshold,
                window_seconds, looks, tenant_id, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING %s""".formatted(COLUMNS);

    private static final String CHANGE = """
            UPDATE ledger.alert SET name = ?, metric = ?, version = ?, queue_tenant = ?, queue_id = ?, comparison = ?,
                threshold = ?, window_seconds = ?, looks = ?, contrary = 0,
                next_check = clock_timestamp()
            WHERE tenant_id = ? AND id = ? RETURNING %s""".formatted(COLUMNS);

    private static final String NOTE = """
            UPDATE ledger.alert SET state = ?, since = ?, contrary = ?, value = ?, checked_at = ?
            WHERE tenant_id = ? AND id = ?""";

    private final AgroalDataSource dataSource;
    private final int most;

    @Inject
    Alerts(AgroalDataSource dataSource, AlertConfig config) {
        this.dataSource = dataSource;
        this.most = config.most();
    }

    List<Alert> after(String org, UUID id, @Nullable String state) {
        return Sql.list(dataSource, LIST, Alerts::alert, org, id, state, state);
    }

    Alert get(String org, UUID id) {
        return Sql.list(dataSource, FIND, Alerts::alert, org, id).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /// To the end of the transaction nobody else looks at it or changes it.
    Optional<Alert> hold(String org, UUID id) {
        return Sql.list(dataSource, FIND + " FOR UPDATE", Alerts::alert, org, id).stream()
                .findFirst();
    }

    Alert make(String org, Rule rule) {
        Sql.list(dataSource, CLAIM, row -> "", org);
        var count = Sql.list(
                        dataSource, "SELECT count(*) FROM ledger.alert WHERE tenant_id = ?", row -> row.getInt(1), org)
                .getFirst();
        if (count >= most) {
            throw new Refusal(AlertProblem.TOO_MANY_ALERTS, null, Map.of("most", most));
        }
        return write(MAKE, org, Ids.next(), rule);
    }

    /// How things stand stays; the next look judges by the new rule.
    Alert change(String org, UUID id, Rule rule) {
        return write(CHANGE, org, id, rule);
    }

    void note(String org, Alert alert) {
        var watch = alert.watch();
        Sql.update(
                dataSource,
                NOTE,
                watch.state().name(),
                Instants.of(watch.since()),
                watch.contrary(),
                alert.value(),
                Instants.of(alert.checkedAt()),
                org,
                alert.id());
    }

    void delete(String org, UUID id) {
        Sql.update(dataSource, "DELETE FROM ledger.alert WHERE tenant_id = ? AND id = ?", org, id);
    }

    private Alert write(String sql, String org, UUID id, Rule rule) {
        return Sql.list(
                        dataSource,
                        sql,
                        Alerts::alert,
                        rule.name(),
                        rule.subject().metric(),
                        rule.subject().version(),
                        rule.subject().tenant(),
                        rule.subject().queue(),
                        rule.comparison().name(),
                        rule.threshold(),
                        rule.window().toSeconds(),
                        rule.looks(),
                        org,
                        id)
                .stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject(1, UUID.class),
                new Rule(
                        row.getString(2),
                        new Subject(row.getString(3), row.getInt(4), row.getString(5), row.getString(6)),
                        Comparison.valueOf(row.getString(7)),
                        row.getBigDecimal(8),
                        Duration.ofSeconds(row.getLong(9)),
                        row.getInt(10)),
                new Watch(row.getBoolean(11), Objects.requireNonNull(Instants.read(row, 12)), row.getInt(13)),
                row.getBigDecimal(14),
                Instants.read(row, 15));
    }
}
