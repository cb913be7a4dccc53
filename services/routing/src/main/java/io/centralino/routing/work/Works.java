package io.centralino.routing.work;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The work of the organisation at work: a tenant's own, or what a vendor's people hold.
@ApplicationScoped
public class Works {
    private static final String HEARD = """
            UPDATE work SET heard_sequence = ?,
                   parked_until = CASE WHEN parked_sequence < ? THEN least(parked_until, ?) ELSE parked_until END
            WHERE tenant_id = ? AND id = ? AND heard_sequence < ? AND state NOT IN ('handled', 'closed')
            RETURNING coalesce(parked_sequence < ?, false)
            """;

    private final EntityManager entities;
    private final AgroalDataSource dataSource;

    @Inject
    Works(EntityManager entities, AgroalDataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    public Optional<Work> find(String tenant, UUID contact) {
        return Optional.ofNullable(entities.find(Work.class, new Work.Key(tenant, contact)));
    }

    /// Every change of a contact begins here: whoever holds the row decides alone. What the row says is read under its
    /// lock; so whoever means to change it has not read it before.
    public Optional<Work> lock(String tenant, UUID contact) {
        return Optional.ofNullable(
                entities.find(Work.class, new Work.Key(tenant, contact), LockModeType.PESSIMISTIC_WRITE));
    }

    /// The customer wrote. One statement; no row is touched where the number is no news, as that of a contact's first
    /// message, or where nobody works on the contact any more.
    ///
    /// @return whether that calls a parked contact back
    public boolean heard(String tenant, UUID contact, long sequence, Instant now) {
        // The same batch may have brought the contact itself.
        entities.flush();
        return Sql.list(
                        dataSource,
                        HEARD,
                        row -> row.getBoolean(1),
                        sequence,
                        sequence,
                        now.atOffset(ZoneOffset.UTC),
                        tenant,
                        contact,
                        sequence,
                        sequence)
                .contains(true);
    }

    /// Who has a contact, on offer, in hand or parked. Not under its lock: whoever acts on it looks again.
    public Optional<Holder> holder(String tenant, UUID contact) {
        return entities.createQuery(
                        "SELECT w.vendorId, w.agentId, w.medium FROM Work w WHERE w.tenantId = :tenant AND w.id = :id"
                                + " AND w.agentId IS NOT NULL AND w.vendorId IS NOT NULL",
                        Holder.class)
                .setParameter("tenant", tenant)
                .setParameter("id", contact)
                .getResultStream()
                .findFirst();
    }

    /// The first place in the room of an agent of the vendor at work that nothing takes, be it beyond the room. The
    /// caller holds the agent's row, so that nobody else gives places meanwhile.
    public int freePlace(String vendor, UUID agent, String medium) {
        var taken = entities.createQuery(
                        "SELECT w.place FROM Work w WHERE w.vendorId = :vendor AND w.agentId = :agent"
                                + " AND w.medium = :medium AND w.place IS NOT NULL ORDER BY w.place",
                        Integer.class)
                .setParameter("vendor", vendor)
                .setParameter("agent", agent)
                .setParameter("medium", medium)
                .getResultList();
        var free = 0;
        while (free < taken.size() && taken.get(free) == free) {
            free++;
        }
        return free;
    }

    /// How many contacts an agent of the vendor at work has parked, over all tenants.
    public long parkedBy(String vendor, UUID agent) {
        return entities.createQuery(
                        "SELECT count(*) FROM Work w WHERE w.vendorId = :vendor AND w.agentId = :agent"
                                + " AND w.state = 'parked'",
                        Long.class)
                .setParameter("vendor", vendor)
                .setParameter("agent", agent)
                .getSingleResult();
    }

    /// Whose agent holds a contact, if it is this agent who does.
    public Optional<String> vendorOf(String tenant, UUID contact, UUID agent) {
        return entities.createQuery(
                        "SELECT w.vendorId FROM Work w WHERE w.tenantId = :tenant AND w.id = :id AND w.agentId = :agent"
                                + " AND w.vendorId IS NOT NULL",
                        String.class)
                .setParameter("tenant", tenant)
                .setParameter("id", contact)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst();
    }

    /// What an agent of the vendor at work is being offered, over all tenants: tenants and contacts.
    public List<Offered> offeredTo(String vendor, UUID agent) {
        return entities.createQuery(
                        "SELECT w.tenantId, w.id FROM Work w WHERE w.vendorId = :vendor AND w.agentId = :agent"
                                + " AND w.state = 'offered' ORDER BY w.since, w.id",
                        Offered.class)
                .setParameter("vendor", vendor)
                .setParameter("agent", agent)
                .getResultList();
    }

    public void keep(Work work) {
        entities.persist(work);
    }

    List<Work> list(String organisation, WorkState state, @Nullable String queue, Instant after, UUID id, int atMost) {
        return entities.createQuery("""
                        FROM Work w WHERE (w.tenantId = :org OR w.vendorId = :org) AND w.state = :state
                        AND (:queue = '' OR w.queueId = :queue)
                        AND (w.queuedAt > :after OR w.queuedAt = :after AND w.id > :id)
                        ORDER BY w.queuedAt, w.id
                        """, Work.class)
                .setParameter("org", organisation)
                .setParameter("state", state.word())
                .setParameter("queue", queue == null ? "" : queue)
                .setParameter("after", after)
                .setParameter("id", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /// What an agent of the vendor at work has in hand, has parked, or is being offered, over all tenants.
    public List<Work> heldBy(String vendor, UUID agent) {
        return entities.createQuery(
                        "FROM Work w WHERE w.vendorId = :vendor AND w.agentId = :agent AND w.state IN :states"
                                + " ORDER BY w.since, w.id",
                        Work.class)
                .setParameter("vendor", vendor)
                .setParameter("agent", agent)
                .setParameter("states", List.of("offered", "assigned", "wrapping", "parked"))
                .getResultList();
    }

    /// What the people of the vendor at work hold, have parked, or are being offered.
    public List<Work> heldIn(String vendor) {
        return entities.createQuery(
                        "FROM Work w WHERE w.vendorId = :vendor AND w.agentId IS NOT NULL AND w.state IN :states"
                                + " ORDER BY w.since, w.id",
                        Work.class)
                .setParameter("vendor", vendor)
                .setParameter("states", List.of("offered", "assigned", "wrapping", "parked"))
                .getResultList();
    }

    /// How a tenant's queues stand.
    public List<Standing> standing(String tenant, Collection<String> queues) {
        return entities.createQuery("""
                        SELECT w.queueId, w.state, count(*), min(w.queuedAt) FROM Work w
                        WHERE w.tenantId = :tenant AND w.queueId IN :queues AND w.state IN :states
                        GROUP BY w.queueId, w.state
                        """, Standing.class)
                .setParameter("tenant", tenant)
                .setParameter("queues", queues)
                .setParameter("states", List.of("waiting", "offered", "assigned", "wrapping", "parked"))
                .getResultList();
    }

    /// A contact of a tenant that is on offer.
    public record Offered(String tenant, UUID contact) {}

    /// Whose agent has a contact, and of which medium it is.
    public record Holder(String vendor, UUID agent, String medium) {}

    /// How many contacts of a queue are in one state, and since when the first of them has been waiting.
    public record Standing(String queue, String state, long count, Instant oldest) {}
}
