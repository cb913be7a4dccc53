package io.centralino.routing.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.centralino.events.Ids;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.routing.RoutingConfig;
import io.centralino.routing.match.ContactKey;
import io.centralino.routing.match.Decision;
import io.centralino.routing.offer.OfferClosed;
import io.centralino.routing.offer.OfferMade;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Carries decisions out in the tables, as far as the tables still are as the matchmaker believes.
///
/// It never waits for a row: what somebody else is changing right now is left alone and looked at again.
@ApplicationScoped
class Decisions {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String OFFER = """
            UPDATE work w SET state = 'offered', vendor_id = ?, agent_id = ?, offer_id = ?, attempts = ?, place = free.place,
                   queue_ms = w.queue_ms + greatest(0, round(extract(epoch FROM (? - w.since)) * 1000)), since = ?
            FROM (SELECT p.place FROM agent a,
                  LATERAL (SELECT CASE ? WHEN 'mail' THEN a.capacity_mail WHEN 'chat' THEN a.capacity_chat
                                         WHEN 'whatsapp' THEN a.capacity_whatsapp WHEN 'rest' THEN a.capacity_rest
                                         ELSE a.capacity_form END AS room) r,
                  LATERAL (SELECT array_agg(h.place) AS taken FROM work h WHERE h.vendor_id = a.tenant_id
                           AND h.agent_id = a.id AND h.medium = ? AND h.place IS NOT NULL) t,
                  LATERAL generate_series(0, r.room - 1) AS p (place)
                  WHERE a.tenant_id = ? AND a.id = ? AND a.presence = 'available'
                  AND coalesce(cardinality(t.taken), 0) < r.room AND (t.taken IS NULL OR NOT p.place = ANY (t.taken))
                  ORDER BY p.place LIMIT 1) free
            WHERE w.tenant_id = ? AND w.id = ? AND w.state = 'waiting'
            RETURNING w.synthetic
            """;
    private static final String KEEP_OFFER = """
            INSERT INTO offer (tenant_id, id, vendor_id, contact_id, queue_id, medium, agent_id, made_at, expires_at,
                               waited_ms, attempt, receipt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
            """;
    private static final String CLOSE = """
            UPDATE offer SET outcome = ?, closed_at = ?, reason = ?
            WHERE tenant_id = ? AND id = ? AND outcome IS NULL AND (? OR expires_at <= ?)
            """;
    private static final String PUT_BACK = """
            UPDATE work SET state = 'waiting', ring_ms = ring_ms + greatest(0, round(extract(epoch FROM (? - since)) * 1000)),
                   since = ?, vendor_id = NULL, agent_id = NULL, offer_id = NULL, place = NULL
            WHERE tenant_id = ? AND id = ?
            """;

    private final Outbox outbox;
    private final Duration patience;

    @Inject
    Decisions(Outbox outbox, RoutingConfig config) {
        this.outbox = outbox;
        this.patience = config.offer().patience();
    }

    /// Nobody could accept while nobody decided: what was open then gets at least half its time again.
    void prolong(Connection connection, Instant now) throws SQLException {
        run(
                connection,
                "UPDATE offer SET expires_at = ? WHERE outcome IS NULL AND expires_at < ?",
                now.plus(patience.dividedBy(2)),
                now.plus(patience.dividedBy(2)));
    }

    /// @return what could not be carried out, and has to be looked at again
    Marks carryOut(Connection connection, List<Decision> decisions, Instant now) throws SQLException {
        var undone = new Marks();
        var agents = new TreeSet<UUID>();
        var contacts = new HashSet<ContactKey>();
        decisions.forEach(decision -> {
            agents.add(decision.agent());
            contacts.add(decision.contact());
        });
        var ours = lockAgents(connection, agents);
        var free = lockContacts(connection, contacts);
        for (var decision : decisions) {
            var done = ours.contains(decision.agent())
                    && free.contains(decision.contact())
                    && switch (decision) {
                        case Decision.Lapse lapse -> lapse(connection, lapse, now, undone);
                        case Decision.Offer offer -> offer(connection, offer);
                    };
            if (!done) {
                undone.contacts.add(decision.contact());
                undone.agents.add(decision.agent());
            }
        }
        return undone;
    }

    /// People before contacts, as everybody does who takes both.
    private static Set<UUID> lockAgents(Connection connection, Set<UUID> wanted) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT id FROM agent WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED")) {
            statement.setArray(1, connection.createArrayOf("uuid", wanted.toArray()));
            var locked = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    locked.add(rows.getObject(1, UUID.class));
                }
            }
            return locked;
        }
    }

    private static Set<ContactKey> lockContacts(Connection connection, Set<ContactKey> wanted) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT tenant_id, id FROM work WHERE (tenant_id, id) IN (SELECT * FROM unnest(?::text[], ?::uuid[]))
                FOR NO KEY UPDATE SKIP LOCKED
                """)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", wanted.stream().map(ContactKey::tenant).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", wanted.stream().map(ContactKey::contact).toArray()));
            var locked = new HashSet<ContactKey>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    locked.add(new ContactKey(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            return locked;
        }
    }

    private boolean offer(Connection connection, Decision.Offer decided) throws SQLException {
        var need = decided.need();
        var tenant = need.contact().tenant();
        var contact = need.contact().contact();
        var id = Ids.next();
        boolean synthetic;
        try (var statement = connection.prepareStatement(OFFER)) {
            bind(
                    statement,
                    decided.vendor(),
                    decided.agent(),
                    id,
                    need.attempts(),
                    decided.madeAt(),
                    decided.madeAt(),
                    need.medium().word(),
                    need.medium().word(),
                    decided.vendor(),
                    decided.agent(),
                    tenant,
                    contact);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                synthetic = row.getBoolean(1);
            }
        }
        var made = new OfferMade(
                id,
                contact,
                need.queue().queue(),
                decided.agent(),
                need.medium().word(),
                decided.madeAt(),
                decided.until(),
                decided.receipt().waitedMs(),
                need.attempts(),
                OfferMade.Said.of(decided.receipt()));
        run(
                connection,
                KEEP_OFFER,
                tenant,
                id,
                decided.vendor(),
                contact,
                made.queueId(),
                made.medium(),
                made.agentId(),
                made.madeAt(),
                made.expiresAt(),
                made.waitedMs(),
                made.attempt(),
                json(decided.receipt()));
        run(
                connection,
                "UPDATE agent SET idle_since = ? WHERE tenant_id = ? AND id = ?",
                decided.madeAt(),
                decided.vendor(),
                decided.agent());
        say(connection, "offer-made", tenant, contact, decided.vendor(), synthetic, made);
        return true;
    }

    /// An offer that our own broker kept from the agent for half its time or more rang nowhere: it is made again,
    /// and nobody is to blame. Otherwise the agent is taken for gone: other offers that ring with them go back as
    /// well, and are looked at again.
    private boolean lapse(Connection connection, Decision.Lapse decided, Instant now, Marks undone)
            throws SQLException {
        var open = open(connection, decided.agent(), decided.contact());
        if (open != null && neverRang(connection, open, now)) {
            undone.contacts.add(decided.contact());
            undone.agents.add(decided.agent());
            return takeBack(connection, open, "withdrawn", "never-rang", now);
        }
        if (open == null || !takeBack(connection, open, "lapsed", null, now)) {
            return false;
        }
        if (run(
                        connection,
                        "UPDATE agent SET presence = 'away', reason = 'no-answer', presence_since = ?"
                                + " WHERE tenant_id = ? AND id = ? AND presence = 'available'",
                        now,
                        open.vendor,
                        decided.agent())
                == 1) {
            outbox.say(
                    connection,
                    Saying.of(
                                    "presence-changed",
                                    decided.agent().toString(),
                                    open.vendor,
                                    new WentAway(decided.agent(), "away", "no-answer", now))
                            .vendor(open.vendor));
        }
        for (var other : others(connection, open.vendor, decided.agent())) {
            if (takeBack(connection, other, "withdrawn", "agent-away", now)) {
                undone.contacts.add(other.contact);
            }
        }
        undone.agents.add(decided.agent());
        return true;
    }

    private boolean neverRang(Connection connection, Ringing offer, Instant now) {
        return outbox.leftAfter(connection, offer.contact.contact().toString(), now.minus(patience.dividedBy(2)));
    }

    private boolean takeBack(Connection connection, Ringing offer, String outcome, @Nullable String reason, Instant now)
            throws SQLException {
        var tenant = offer.contact.tenant();
        if (run(connection, CLOSE, outcome, now, reason, tenant, offer.id, outcome.equals("withdrawn"), now) == 0) {
            return false;
        }
        run(connection, PUT_BACK, now, now, tenant, offer.contact.contact());
        say(
                connection,
                "offer-closed",
                tenant,
                offer.contact.contact(),
                offer.vendor,
                offer.synthetic,
                new OfferClosed(offer.id, offer.contact.contact(), offer.queue, offer.agent, outcome, now, reason));
        return true;
    }

    private static @Nullable Ringing open(Connection connection, UUID agent, ContactKey contact) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT tenant_id, id, offer_id, vendor_id, queue_id, agent_id, synthetic FROM work"
                        + " WHERE tenant_id = ? AND id = ? AND agent_id = ? AND state = 'offered'")) {
            bind(statement, contact.tenant(), contact.contact(), agent);
            return ringing(statement).stream().findFirst().orElse(null);
        }
    }

    private static List<Ringing> others(Connection connection, String vendor, UUID agent) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT tenant_id, id, offer_id, vendor_id, queue_id, agent_id, synthetic FROM work"
                        + " WHERE vendor_id = ? AND agent_id = ? AND state = 'offered' FOR NO KEY UPDATE SKIP LOCKED")) {
            bind(statement, vendor, agent);
            return ringing(statement);
        }
    }

    private static List<Ringing> ringing(java.sql.PreparedStatement statement) throws SQLException {
        var ringing = new java.util.ArrayList<Ringing>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                ringing.add(new Ringing(
                        new ContactKey(rows.getString(1), rows.getObject(2, UUID.class)),
                        rows.getObject(3, UUID.class),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getObject(6, UUID.class),
                        rows.getBoolean(7)));
            }
        }
        return ringing;
    }

    private void say(
            Connection connection,
            String type,
            String tenant,
            UUID contact,
            String vendor,
            boolean synthetic,
            Object data) {
        outbox.say(
                connection,
                Saying.of(type, contact.toString(), tenant, data).vendor(vendor).synthetic(synthetic));
    }

    private static int run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(java.sql.PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1, values[i] instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : values[i]);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt cannot be written", e);
        }
    }

    /// An offer that has not been answered.
    private record Ringing(ContactKey contact, UUID id, String vendor, String queue, UUID agent, boolean synthetic) {}

    /// `presence-changed`, said by the house where nobody answers.
    @RegisterForReflection
    record WentAway(UUID personId, String state, String reason, Instant at) {}
}
