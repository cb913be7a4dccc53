package io.centralino.governance.ledger.webhook;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Fact;
import io.centralino.governance.ledger.event.Witness;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes down a delivery for each fact and each subscription that wants it, where the fact is booked.
///
/// What happened before somebody subscribed (but for a minute, for clocks differ), or longer ago than deliveries are
/// kept, is told to nobody: a ledger that is filled anew from the topics must not speak of it again.
///
/// Which organisations have subscriptions at all is kept in memory, so that a fact of any other costs nothing here. Who
/// ever had one stays in it until the next start: that costs one statement that finds nothing.
@ApplicationScoped
@Unremovable
class Subscriptions implements Witness {
    private static final String BOOK = """
            INSERT INTO ledger.webhook_delivery (tenant_id, id, webhook_id, event_id, type, body, expires_at)
            SELECT w.tenant_id, md5(w.id || ' ' || e.id)::uuid, w.id, e.id, e.type, e.body,
                   clock_timestamp() + make_interval(secs => ?)
            FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[]) WITH ORDINALITY
                AS e (id, type, body, occurred, place)
            JOIN ledger.webhook w ON w.tenant_id = ? AND (w.types = '{}' OR e.type = ANY (w.types))
                AND e.occurred > w.created_at - interval '1 minute'
                AND e.occurred > clock_timestamp() - make_interval(secs => ?)
            ORDER BY w.id, e.place ON CONFLICT DO NOTHING""";

    private final AgroalDataSource engine;
    private final double giveUpAfter;
    private final double keep;
    private final Set<String> subscribers = ConcurrentHashMap.newKeySet();
    private volatile Runnable wake = () -> {};

    @Inject
    Subscriptions(@DataSource("engine") AgroalDataSource engine, WebhookConfig config) {
        this.engine = engine;
        this.giveUpAfter = config.giveUpAfter().toMillis() / 1_000.0;
        this.keep = config.keep().toMillis() / 1_000.0;
    }

    /// Before the first fact is heard.
    void start(@Observes @Priority(2) StartupEvent starting) {
        look();
    }

    /// Finds who subscribed at other instances.
    void look() {
        subscribers.addAll(Sql.list(engine, "SELECT DISTINCT tenant_id FROM ledger.webhook", row -> row.getString(1)));
    }

    /// Said before the subscription is committed: too early does no harm.
    void made(String organisation) {
        subscribers.add(organisation);
    }

    boolean none() {
        return subscribers.isEmpty();
    }

    void onCommit(Runnable wake) {
        this.wake = wake;
    }

    @Override
    public boolean sees(Connection connection, List<Fact> booked) {
        if (subscribers.isEmpty()) {
            return false;
        }
        var concerned = new TreeMap<String, List<Fact>>();
        for (var fact : booked) {
            Stream.of(fact.tenant(), absentOr(fact.vendor()))
                    .filter(subscribers::contains)
                    .distinct()
                    .forEach(one -> concerned
                            .computeIfAbsent(one, ignored -> new ArrayList<>())
                            .add(fact));
        }
        var written = 0;
        for (var one : concerned.entrySet()) {
            written += book(connection, one.getKey(), one.getValue());
        }
        return written > 0;
    }

    private int book(Connection connection, String organisation, List<Fact> facts) {
        Sql.list(connection, "SELECT set_config('app.organisation', ?, true)", row -> "", organisation);
        return Sql.update(
                connection,
                BOOK,
                giveUpAfter,
                facts.stream().map(Fact::id).toList(),
                facts.stream().map(Fact::type).toList(),
                facts.stream().map(FactBody::of).toList(),
                facts.stream().map(fact -> fact.time().toString()).toList(),
                organisation,
                keep);
    }

    @Override
    public void committed() {
        wake.run();
    }

    private static String absentOr(@Nullable String vendor) {
        return vendor == null ? "" : vendor;
    }
}
