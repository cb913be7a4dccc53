package io.centralino.routing.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The agents of the organisation at work, which is their employer.
///
/// Whoever changes an agent and a contact in one transaction locks the agent first.
@ApplicationScoped
public class Agents {
    private final EntityManager entities;

    @Inject
    Agents(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Agent> find(String vendor, UUID id) {
        return Optional.ofNullable(entities.find(Agent.class, new Agent.Key(vendor, id)));
    }

    public Optional<Agent> lock(String vendor, UUID id) {
        return Optional.ofNullable(
                entities.find(Agent.class, new Agent.Key(vendor, id), LockModeType.PESSIMISTIC_WRITE));
    }

    /// With the skills, in the one reading: by itself Hibernate takes a set for empty whose owner has a key of two
    /// parts.
    Optional<Agent> withSkills(String vendor, UUID id) {
        return entities.createQuery(
                        "SELECT a FROM Agent a LEFT JOIN FETCH a.skills WHERE a.tenantId = :vendor AND a.id = :id",
                        Agent.class)
                .setParameter("vendor", vendor)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    void keep(Agent agent) {
        if (!entities.contains(agent)) {
            entities.persist(agent);
        }
    }

    List<Agent> after(String vendor, UUID id, int atMost) {
        return entities.createQuery(
                        "SELECT DISTINCT a FROM Agent a LEFT JOIN FETCH a.skills"
                                + " WHERE a.tenantId = :vendor AND a.id IN"
                                + " (SELECT b.id FROM Agent b WHERE b.tenantId = :vendor AND b.id > :id ORDER BY b.id LIMIT "
                                + atMost + ") ORDER BY a.id",
                        Agent.class)
                .setParameter("vendor", vendor)
                .setParameter("id", id)
                .getResultList();
    }

    public List<Agent> all(String vendor) {
        return entities.createQuery(
                        "SELECT DISTINCT a FROM Agent a LEFT JOIN FETCH a.skills WHERE a.tenantId = :vendor ORDER BY a.id",
                        Agent.class)
                .setParameter("vendor", vendor)
                .getResultList();
    }
}
