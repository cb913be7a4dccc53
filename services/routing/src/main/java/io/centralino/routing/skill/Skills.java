package io.centralino.routing.skill;

import io.centralino.routing.registry.Key;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The skills of the organisation at work.
@ApplicationScoped
public class Skills {
    private final EntityManager entities;

    @Inject
    Skills(EntityManager entities) {
        this.entities = entities;
    }

    Skill get(String tenant, String id) {
        var skill = entities.find(Skill.class, new Key(tenant, id));
        if (skill == null) {
            throw Refusal.notFound();
        }
        return skill;
    }

    Skill getOrMake(String tenant, String id) {
        var known = entities.find(Skill.class, new Key(tenant, id));
        return known != null ? known : new Skill(tenant, id);
    }

    void keep(Skill skill) {
        if (!entities.contains(skill)) {
            entities.persist(skill);
        }
    }

    List<Skill> after(String tenant, String id, int atMost) {
        return entities.createQuery("FROM Skill s WHERE s.tenantId = :tenant AND s.id > :id ORDER BY s.id", Skill.class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /// @throws Refusal where the tenant has not defined one of them
    public void mustKnow(String tenant, Collection<String> ids) {
        var unknown = new HashSet<>(ids);
        unknown.removeAll(entities.createQuery(
                        "SELECT s.id FROM Skill s WHERE s.tenantId = :tenant AND s.id IN :ids", String.class)
                .setParameter("tenant", tenant)
                .setParameter("ids", ids)
                .getResultList());
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    SkillProblem.UNKNOWN_SKILL,
                    "Define the skill before you ask for it",
                    Map.of("tenant", tenant, "skills", List.copyOf(unknown)));
        }
    }
}
