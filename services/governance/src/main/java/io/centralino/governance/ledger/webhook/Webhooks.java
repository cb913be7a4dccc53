package io.centralino.governance.ledger.webhook;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.centralino.governance.ledger.Instants;
import io.centralino.governance.ledger.webhook.Webhook.State;
import io.centralino.tenancy.Seals;
import io.centralino.tenancy.Sql;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The subscriptions of an organisation, in the transaction at hand.
@ApplicationScoped
class Webhooks {
    private static final String COLUMNS = """
            id, url, types, description, state, reason, created_at,
            CASE WHEN old_until > clock_timestamp() THEN old_until END""";

    private static final String READ = "SELECT " + COLUMNS
            + " FROM ledger.webhook WHERE tenant_id = ? AND id %s ? ORDER BY id LIMIT " + (Page.LIMIT + 1);

    /// One at a time in an organisation, so that they are counted rightly.
    private static final String CLAIM = "SELECT pg_advisory_xact_lock(hashtextextended('webhooks ' || ?, 0))";

    private static final String MAKE = """
            INSERT INTO ledger.webhook (tenant_id, id, url, types, description, secret) VALUES (?, ?, ?, ?::text[], ?, ?)
            RETURNING %s""".formatted(COLUMNS);

    private static final String CHANGE = """
            UPDATE ledger.webhook SET url = ?, types = ?::text[], description = ?, state = ?,
                reason = CASE WHEN state = ? THEN reason END, failures = 0, rests_until = '-infinity'
            WHERE tenant_id = ? AND id = ? RETURNING %s""".formatted(COLUMNS);

    private static final String RENEW = """
            UPDATE ledger.webhook_delivery SET next_try = clock_timestamp(), attempts = 0,
                expires_at = clock_timestamp() + make_interval(secs => ?)
            WHERE tenant_id = ? AND webhook_id = ? AND state = 'waiting'""";

    private static final String ROTATE = """
            UPDATE ledger.webhook SET old_secret = secret, old_until = clock_timestamp() + make_interval(secs => ?),
                secret = ?
            WHERE tenant_id = ? AND id = ? RETURNING %s""".formatted(COLUMNS);

    private final AgroalDataSource dataSource;
    private final Subscriptions subscriptions;
    private final Seals seals;
    private final WebhookConfig config;

    @Inject
    Webhooks(AgroalDataSource dataSource, Subscriptions subscriptions, Seals seals, WebhookConfig config) {
        this.dataSource = dataSource;
        this.subscriptions = subscriptions;
        this.seals = seals;
        this.config = config;
    }

    List<Webhook> after(String org, UUID id) {
        return Sql.list(dataSource, READ.formatted(">"), Webhooks::webhook, org, id);
    }

    Webhook get(String org, UUID id) {
        return one(Sql.list(dataSource, READ.formatted("="), Webhooks::webhook, org, id));
    }

    Webhook make(String org, Wish wish, String secret) {
        Sql.list(dataSource, CLAIM, row -> "", org);
        var count = Sql.list(
                        dataSource,
                        "SELECT count(*) FROM ledger.webhook WHERE tenant_id = ?",
                        row -> row.getInt(1),
                        org)
                .getFirst();
        if (count >= config.most()) {
            throw new Refusal(WebhookProblem.TOO_MANY_WEBHOOKS, null, Map.of("most", config.most()));
        }
        subscriptions.made(org);
        return one(Sql.list(
                dataSource,
                MAKE,
                Webhooks::webhook,
                org,
                Ids.next(),
                wish.url,
                wish.types,
                wish.description,
                seals.seal(org, new Secret(secret))));
    }

    /// What waits is tried again from the beginning: whoever changes a subscription has mended something.
    Webhook change(String org, UUID id, Wish wish, State state) {
        var changed = one(Sql.list(
                dataSource,
                CHANGE,
                Webhooks::webhook,
                wish.url,
                wish.types,
                wish.description,
                state.name(),
                state.name(),
                org,
                id));
        if (state == State.active) {
            Sql.update(dataSource, RENEW, config.giveUpAfter().toMillis() / 1_000.0, org, id);
        }
        return changed;
    }

    /// @return nothing is left of it, its deliveries neither
    void delete(String org, UUID id) {
        if (Sql.update(dataSource, "DELETE FROM ledger.webhook WHERE tenant_id = ? AND id = ?", org, id) == 0) {
            throw Refusal.notFound();
        }
    }

    Webhook rotate(String org, UUID id, String secret, Duration overlap) {
        return one(Sql.list(
                dataSource,
                ROTATE,
                Webhooks::webhook,
                overlap.toMillis() / 1_000.0,
                seals.seal(org, new Secret(secret)),
                org,
                id));
    }

    private static Webhook one(List<Webhook> found) {
        return found.stream().findFirst().orElseThrow(Refusal::notFound);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject(1, UUID.class),
                row.getString(2),
                List.of((String[]) row.getArray(3).getArray()),
                row.getString(4),
                State.valueOf(row.getString(5)),
                row.getString(6),
                Objects.requireNonNull(Instants.read(row, 7)),
                Instants.read(row, 8));
    }

    /// What a subscriber decides.
    record Wish(String url, List<String> types, String description) {}

    /// A secret as it is sealed.
    @RegisterForReflection
    record Secret(String value) {}
}
