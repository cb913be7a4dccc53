package io.centralino.routing.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.centralino.routing.match.Change;
import io.centralino.routing.match.ContactKey;
import io.centralino.routing.match.Medium;
import io.centralino.routing.match.Need;
import io.centralino.routing.match.QueueKey;
import io.centralino.routing.registry.Contracts;
import io.centralino.routing.registry.People;
import io.centralino.web.Grants;
import io.centralino.web.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads how things stand in the tables, in the words of the matchmaker: all of it, or what has been marked.
@ApplicationScoped
class Standing {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Need.Required>> SKILLS = new TypeReference<>() {};

    private static final String QUEUES = """
            SELECT q.tenant_id, q.id, s.skill_id, s.level FROM queue q
            LEFT JOIN queue_skill s ON s.tenant_id = q.tenant_id AND s.queue_id = q.id
            """;
    private static final String AGENTS = """
            SELECT a.tenant_id, a.id, a.capacity_mail, a.capacity_chat, a.capacity_form, a.capacity_whatsapp,
                   a.capacity_rest, a.presence = 'available', a.idle_since, s.tenant_id, s.skill_id, s.level
            FROM agent a LEFT JOIN agent_skill s ON s.vendor_id = a.tenant_id AND s.person_id = a.id
            """;
    private static final String CONTACTS = """
            SELECT w.tenant_id, w.id, w.queue_id, w.medium, w.priority, w.queued_at, w.skills, w.attempts, w.state,
                   w.agent_id, o.expires_at, r.agent_ids, r.untils
            FROM work w
            LEFT JOIN offer o ON o.tenant_id = w.tenant_id AND o.id = w.offer_id AND w.state = 'offered'
            LEFT JOIN LATERAL (SELECT array_agg(agent_id) AS agent_ids, array_agg(extract(epoch FROM until)::float8) AS untils
                               FROM refusal WHERE tenant_id = w.tenant_id AND contact_id = w.id AND until > now()) r ON true
            WHERE w.state IN ('waiting', 'offered', 'assigned', 'wrapping')
            """;

    private final Contracts contracts;
    private final People people;
    private final Grants grants;

    @Inject
    Standing(Contracts contracts, People people, Grants grants) {
        this.contracts = contracts;
        this.people = people;
        this.grants = grants;
    }

    void all(Connection connection, Consumer<Change> hear) throws SQLException {
        queues(connection, null, hear);
        agents(connection, null, hear);
        contacts(connection, null, hear);
    }

    void marked(Connection connection, Marks marks, Consumer<Change> hear) throws SQLException {
        if (!marks.queues.isEmpty()) {
            queues(connection, marks.queues, hear);
        }
        if (!marks.agents.isEmpty()) {
            agents(connection, marks.agents, hear);
        }
        if (!marks.contacts.isEmpty()) {
            contacts(connection, marks.contacts, hear);
        }
    }

    /// @param wanted null for all
    void queues(Connection connection, @Nullable Set<QueueKey> wanted, Consumer<Change> hear) throws SQLException {
        var filter = wanted == null
                ? ""
                : " JOIN unnest(?::text[], ?::text[]) AS m (t, i) ON (m.t, m.i) = (q.tenant_id, q.id)";
        try (var statement = connection.prepareStatement(QUEUES + filter)) {
            if (wanted != null) {
                statement.setArray(
                        1,
                        array(
                                connection,
                                "text",
                                wanted.stream().map(QueueKey::tenant).toList()));
                statement.setArray(
                        2,
                        array(
                                connection,
                                "text",
                                wanted.stream().map(QueueKey::queue).toList()));
            }
            var found = new LinkedHashMap<QueueKey, List<Need.Required>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var skills = found.computeIfAbsent(
                            new QueueKey(rows.getString(1), rows.getString(2)), key -> new ArrayList<>());
                    if (rows.getString(3) != null) {
                        skills.add(new Need.Required(rows.getString(3), rows.getInt(4)));
                    }
                }
            }
            found.forEach((key, skills) -> hear.accept(new Change.QueueIs(
                    key, Set.copyOf(contracts.vendorsOf(key.tenant(), key.queue())), List.copyOf(skills))));
            if (wanted != null) {
                wanted.stream()
                        .filter(key -> !found.containsKey(key))
                        .forEach(key -> hear.accept(new Change.QueueGone(key)));
            }
        }
    }

    /// @param wanted null for all
    void agents(Connection connection, @Nullable Set<UUID> wanted, Consumer<Change> hear) throws SQLException {
        try (var statement = connection.prepareStatement(AGENTS + (wanted == null ? "" : " WHERE a.id = ANY (?)"))) {
            if (wanted != null) {
                statement.setArray(1, array(connection, "uuid", wanted));
            }
            var found = new LinkedHashMap<UUID, Profile>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getObject(2, UUID.class);
                    // Who has changed the employer works with the new one's profile.
                    if (people.vendorOf(id).filter(rows.getString(1)::equals).isPresent()) {
                        found.computeIfAbsent(id, key -> new Profile()).take(rows);
                    }
                }
            }
            found.forEach((id, profile) -> hear.accept(profile.of(id, tenantsOf(id))));
            if (wanted != null) {
                wanted.stream()
                        .filter(id -> !found.containsKey(id))
                        .forEach(id -> hear.accept(new Change.AgentGone(id)));
            }
        }
    }

    private Set<String> tenantsOf(UUID agent) {
        var tenants = new java.util.HashSet<String>();
        grants.of(agent).forEach((organisation, roles) -> {
            if (roles.contains(Role.AGENT)) {
                tenants.add(organisation);
            }
        });
        return tenants;
    }

    /// @param wanted null for all that are not over
    void contacts(Connection connection, @Nullable Set<ContactKey> wanted, Consumer<Change> hear) throws SQLException {
        var filter = wanted == null ? "" : " AND (w.tenant_id, w.id) IN (SELECT * FROM unnest(?::text[], ?::uuid[]))";
        try (var statement = connection.prepareStatement(CONTACTS + filter)) {
            if (wanted != null) {
                statement.setArray(
                        1,
                        array(
                                connection,
                                "text",
                                wanted.stream().map(ContactKey::tenant).toList()));
                statement.setArray(
                        2,
                        array(
                                connection,
                                "uuid",
                                wanted.stream().map(ContactKey::contact).toList()));
            }
            var found = new java.util.HashSet<ContactKey>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var need = need(rows);
                    found.add(need.contact());
                    var agent = rows.getObject(10, UUID.class);
                    hear.accept(
                            agent == null ? new Change.Waits(need) : new Change.Held(need, agent, instant(rows, 11)));
                }
            }
            if (wanted != null) {
                wanted.stream()
                        .filter(key -> !found.contains(key))
                        .forEach(key -> hear.accept(new Change.ContactGone(key)));
            }
        }
    }

    private static Need need(ResultSet row) throws SQLException {
        var refusals = new HashMap<UUID, Instant>();
        if (row.getArray(12) != null) {
            var agents = (UUID[]) row.getArray(12).getArray();
            var untils = (Double[]) row.getArray(13).getArray();
            for (var i = 0; i < agents.length; i++) {
                refusals.put(agents[i], Instant.ofEpochMilli(Math.round(untils[i] * 1000)));
            }
        }
        return new Need(
                new ContactKey(row.getString(1), row.getObject(2, UUID.class)),
                new QueueKey(row.getString(1), row.getString(3)),
                Medium.named(row.getString(4)).orElse(Medium.FORM),
                row.getInt(5),
                java.util.Objects.requireNonNull(instant(row, 6)),
                skills(row.getString(7)),
                refusals,
                row.getInt(8));
    }

    private static List<Need.Required> skills(String json) {
        try {
            return JSON.readValue(json, SKILLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contact asks for skills in no form we know", e);
        }
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static java.sql.Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /// An agent's rows, one per skill, as they come.
    private static final class Profile {
        private String vendor = "";
        private final Map<Medium, Integer> capacity = new HashMap<>();
        private boolean available;
        private Instant idleSince = Instant.EPOCH;
        private final Map<Change.SkillKey, Integer> skills = new HashMap<>();

        void take(ResultSet row) throws SQLException {
            vendor = row.getString(1);
            capacity.put(Medium.MAIL, row.getInt(3));
            capacity.put(Medium.CHAT, row.getInt(4));
            capacity.put(Medium.FORM, row.getInt(5));
            capacity.put(Medium.WHATSAPP, row.getInt(6));
            capacity.put(Medium.REST, row.getInt(7));
            available = row.getBoolean(8);
            idleSince = java.util.Objects.requireNonNull(instant(row, 9));
            if (row.getString(10) != null) {
                skills.put(new Change.SkillKey(row.getString(10), row.getString(11)), row.getInt(12));
            }
        }

        Change.AgentIs of(UUID id, Set<String> tenants) {
            return new Change.AgentIs(id, vendor, tenants, skills, capacity, available, idleSince);
        }
    }
}
