package io.centralino.governance.ledger.webhook;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Parks deliveries whose time is over, forgets those that are older than they are kept, and measures how long the
/// oldest one that is due has been due.
@ApplicationScoped
class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final long EVERY = Duration.ofSeconds(30).toNanos();
    private static final int AT_ONCE = 10_000;

    /// What waits for a receiver that is left alone. A lane that is being worked in parks its own.
    private static final String PARK = """
            UPDATE ledger.webhook_delivery d SET state = 'parked'
            FROM ledger.webhook w
            WHERE d.state = 'waiting' AND d.expires_at <= statement_timestamp() AND w.tenant_id = d.tenant_id
              AND w.id = d.webhook_id AND w.state = 'active' AND w.leased_until <= statement_timestamp()
              AND w.rests_until > statement_timestamp()""";

    private static final String FORGET = """
            DELETE FROM ledger.webhook_delivery WHERE (tenant_id, id) IN (
                SELECT tenant_id, id FROM ledger.webhook_delivery
                WHERE booked_at < clock_timestamp() - make_interval(secs => ?) ORDER BY booked_at LIMIT %d)""".formatted(AT_ONCE);

    private static final String LATE = """
            SELECT coalesce(max(extract(epoch FROM statement_timestamp() - greatest(d.next_try, w.rests_until))), 0)
            FROM ledger.webhook w CROSS JOIN LATERAL (
                SELECT next_try FROM ledger.webhook_delivery
                WHERE tenant_id = w.tenant_id AND webhook_id = w.id AND state = 'waiting'
                ORDER BY next_try LIMIT 1) d
            WHERE w.state = 'active' AND greatest(d.next_try, w.rests_until) <= statement_timestamp()""";

    private final AgroalDataSource engine;
    private final double keep;
    private final Counter parked;
    private final AtomicLong late = new AtomicLong();
    private long next = System.nanoTime();

    @Inject
    Upkeep(@DataSource("engine") AgroalDataSource engine, WebhookConfig config, MeterRegistry meters) {
        this.engine = engine;
        this.keep = config.keep().toMillis() / 1_000.0;
        this.parked = meters.counter("centralino.webhook.tries", "outcome", "parked");
        meters.gauge("centralino.webhook.oldest.due.seconds", late);
    }

    /// For one thread; asked as often as one likes.
    void look() {
        if (System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + EVERY;
        park();
        forget();
        late.set(Sql.list(engine, LATE, row -> row.getLong(1)).getFirst());
    }

    void park() {
        var given = Sql.update(engine, PARK);
        if (given > 0) {
            parked.increment(given);
            LOG.warnf("%d webhook deliveries are parked", given);
        }
    }

    void forget() {
        Sql.update(engine, FORGET, keep);
    }
}
