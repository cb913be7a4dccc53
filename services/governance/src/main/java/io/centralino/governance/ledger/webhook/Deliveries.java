package io.centralino.governance.ledger.webhook;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.centralino.governance.ledger.Instants;
import io.centralino.tenancy.Sql;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The deliveries of an organisation, in the transaction at hand.
@ApplicationScoped
class Deliveries {
    private static final String COLUMNS = """
            id, webhook_id, event_id, type, state, attempts, last_status, last_fault, last_answer, last_try,
            CASE WHEN state = 'waiting' THEN (
                SELECT greatest(d.next_try, w.rests_until) FROM ledger.webhook w
                WHERE w.tenant_id = d.tenant_id AND w.id = d.webhook_id) END, booked_at, position""";

    /// The newest first.
    private static final String LIST = """
            SELECT %s FROM ledger.webhook_delivery d
            WHERE tenant_id = ? AND position < ? AND (?::uuid IS NULL OR webhook_id = ?::uuid)
              AND (?::text IS NULL OR state = ?::text)
            ORDER BY position DESC LIMIT %d""".formatted(COLUMNS, Page.LIMIT + 1);

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM ledger.webhook_delivery d WHERE tenant_id = ? AND id = ?";

    private static final String TEST = """
            INSERT INTO ledger.webhook_delivery (tenant_id, id, webhook_id, event_id, type, body, expires_at)
            SELECT tenant_id, ?, id, ?, ?, ?, clock_timestamp() + make_interval(secs => ?)
            FROM ledger.webhook WHERE tenant_id = ? AND id = ?""";

    private static final String REPLAY = """
            UPDATE ledger.webhook_delivery SET state = 'waiting', attempts = 0, next_try = clock_timestamp(),
                expires_at = clock_timestamp() + make_interval(secs => ?)
            WHERE tenant_id = ? AND\s""";

    private final AgroalDataSource dataSource;
    private final double giveUpAfter;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Deliveries(AgroalDataSource dataSource, WebhookConfig config) {
        this.dataSource = dataSource;
        this.giveUpAfter = config.giveUpAfter().toMillis() / 1_000.0;
    }

    List<Placed> before(String org, long position, @Nullable UUID webhook, @Nullable String state) {
        return Sql.list(
                dataSource,
                LIST,
                row -> new Placed(row.getLong(13), delivery(row)),
                org,
                position,
                webhook,
                webhook,
                state,
                state);
    }

    Delivery get(String org, UUID id) {
        return Sql.list(dataSource, FIND, Deliveries::delivery, org, id).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /// Books something that is no fact, whatever the subscription wants to be told of.
    Delivery test(String org, UUID webhook) {
        var id = Ids.next();
        var body = FactBody.ofTest(id, org, webhook, clock.instant());
        if (Sql.update(dataSource, TEST, id, id.toString(), FactBody.TEST, body, giveUpAfter, org, webhook) == 0) {
            throw Refusal.notFound();
        }
        return get(org, id);
    }

    /// @return whether there is one
    boolean replay(String org, UUID id) {
        return Sql.update(dataSource, REPLAY + "id = ?", giveUpAfter, org, id) == 1;
    }

    /// @return how many
    int replay(String org, UUID webhook, Instant from, Instant to) {
        return Sql.update(
                dataSource,
                REPLAY + "webhook_id = ? AND booked_at >= ? AND booked_at < ?",
                giveUpAfter,
                org,
                webhook,
                Instants.of(from),
                Instants.of(to));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, Integer.class),
                row.getString(8),
                row.getString(9),
                Instants.read(row, 10),
                Instants.read(row, 11),
                Objects.requireNonNull(Instants.read(row, 12)));
    }

    /// A delivery and its place in the log.
    record Placed(long position, Delivery delivery) {}
}
