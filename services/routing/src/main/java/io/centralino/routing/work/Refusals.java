package io.centralino.routing.work;

import io.centralino.routing.RoutingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/// Remembers who turned a contact down, so that it is not brought to them again at once.
@ApplicationScoped
public class Refusals {
    private final EntityManager entities;
    private final RoutingConfig config;

    @Inject
    Refusals(EntityManager entities, RoutingConfig config) {
        this.entities = entities;
        this.config = config;
    }

    public void remember(Work work, UUID agent, String reason, Instant now) {
        entities.createNativeQuery("""
                        INSERT INTO refusal (tenant_id, contact_id, agent_id, reason, until) VALUES (?1, ?2, ?3, ?4, ?5)
                        ON CONFLICT (tenant_id, contact_id, agent_id)
                        DO UPDATE SET reason = excluded.reason, until = excluded.until
                        """)
                .setParameter(1, work.tenant())
                .setParameter(2, work.contact())
                .setParameter(3, agent)
                .setParameter(4, reason)
                .setParameter(5, now.plus(config.offer().restAfterRefusal()))
                .executeUpdate();
    }
}
