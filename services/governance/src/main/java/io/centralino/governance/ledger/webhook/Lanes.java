package io.centralino.governance.ledger.webhook;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gives each subscription with something due to one instance at a time, by the database's clock.
///
/// What was not settled by an instance that died comes back when its lease is over, and leaves again under its old id.
@ApplicationScoped
class Lanes {
    private static final int AT_ONCE = 20;
    private static final String COLUMNS = """
            w.tenant_id, w.id, w.lease, w.url, w.failures, w.secret,
            CASE WHEN w.old_until > clock_timestamp() THEN w.old_secret END""";

    private static final String TAKE = """
            UPDATE ledger.webhook w
            SET lease = gen_random_uuid(), leased_until = clock_timestamp() + make_interval(secs => ?)
            FROM (SELECT due.tenant_id, due.id FROM ledger.webhook due
                  WHERE due.state = 'active' AND due.leased_until <= statement_timestamp()
                    AND due.rests_until <= statement_timestamp() AND EXISTS (
                      SELECT FROM ledger.webhook_delivery d
                      WHERE d.tenant_id = due.tenant_id AND d.webhook_id = due.id AND d.state = 'waiting'
                        AND d.next_try <= statement_timestamp())
                  ORDER BY due.leased_until LIMIT ? FOR UPDATE OF due SKIP LOCKED) taken
            WHERE w.tenant_id = taken.tenant_id AND w.id = taken.id
            RETURNING %s""".formatted(COLUMNS);

    private static final String DUE = """
            SELECT id, body, attempts, expires_at <= statement_timestamp()
            FROM ledger.webhook_delivery
            WHERE tenant_id = ? AND webhook_id = ? AND state = 'waiting' AND next_try <= statement_timestamp()
            ORDER BY next_try, position LIMIT %d""".formatted(AT_ONCE);

    /// Nothing is settled by who has lost the lane to another.
    private static final String SETTLE = """
            WITH w AS (
                UPDATE ledger.webhook SET leased_until = clock_timestamp() + make_interval(secs => ?),
                    failures = CASE WHEN ? THEN 0 ELSE failures + 1 END,
                    rests_until = clock_timestamp() + make_interval(secs => ?),
                    reason = CASE WHEN ? THEN 'gone' ELSE reason END, state = CASE WHEN ? THEN 'paused' ELSE state END
                WHERE tenant_id = ? AND id = ? AND lease = ? RETURNING *),
            settled AS (
                UPDATE ledger.webhook_delivery d SET state = ?, attempts = d.attempts + 1, last_status = ?,
                    last_fault = ?, last_answer = ?, last_try = clock_timestamp(),
                    next_try = least(clock_timestamp() + make_interval(secs => ?), d.expires_at)
                FROM w WHERE d.tenant_id = w.tenant_id AND d.id = ? AND d.state = 'waiting')
            SELECT %s FROM w WHERE state = 'active' AND rests_until <= clock_timestamp()""".formatted(COLUMNS);

    private static final String GIVE_BACK = """
            UPDATE ledger.webhook SET leased_until = clock_timestamp(), lease = NULL
            WHERE tenant_id = ? AND id = ? AND lease = ?""";

    private final AgroalDataSource engine;
    private final double term;

    @Inject
    Lanes(@DataSource("engine") AgroalDataSource engine, WebhookConfig config) {
        this.engine = engine;
        // One exchange, with room for a database that thinks about it.
        this.term = seconds(config.patience()) + 30;
    }

    List<Lane> take(int most) {
        return Sql.list(engine, TAKE, Lanes::lane, term, most);
    }

    /// What is due in the lane, the longest due first.
    List<Due> due(Lane lane) {
        return Sql.list(
                engine,
                DUE,
                row -> new Due(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getBoolean(4)),
                lane.organisation(),
                lane.webhook());
    }

    /// Notes what became of a try.
    ///
    /// @param pause until this delivery is tried again
    /// @param rest until anything is sent to this receiver again
    /// @return the lane as it now is, where it may be gone on with
    Optional<Lane> settle(Lane lane, Due due, String state, Outcome outcome, Duration pause, Duration rest) {
        return Sql.list(
                        engine,
                        SETTLE,
                        Lanes::lane,
                        term,
                        outcome.taken(),
                        seconds(rest),
                        outcome.gone(),
                        outcome.gone(),
                        lane.organisation(),
                        lane.webhook(),
                        lane.lease(),
                        state,
                        outcome.status(),
                        outcome.fault(),
                        outcome.answer(),
                        seconds(pause),
                        due.id())
                .stream()
                .findFirst();
    }

    void giveBack(Lane lane) {
        Sql.update(engine, GIVE_BACK, lane.organisation(), lane.webhook(), lane.lease());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static Lane lane(ResultSet row) throws SQLException {
        return new Lane(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7));
    }

    /// A delivery that waits in a lane.
    ///
    /// @param attempts how many tries there were
    /// @param last whether it is not tried again after this
    record Due(UUID id, String body, int attempts, boolean last) {}
}
