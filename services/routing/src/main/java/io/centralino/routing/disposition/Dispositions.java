package io.centralino.routing.disposition;

import io.centralino.routing.registry.Key;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/// The dispositions of the organisation at work.
@ApplicationScoped
public class Dispositions {
    private final EntityManager entities;

    @Inject
    Dispositions(EntityManager entities) {
        this.entities = entities;
    }

    Disposition get(String tenant, String id) {
        var disposition = entities.find(Disposition.class, new Key(tenant, id));
        if (disposition == null) {
            throw Refusal.notFound();
        }
        return disposition;
    }

    Disposition getOrMake(String tenant, String id) {
        var known = entities.find(Disposition.class, new Key(tenant, id));
        return known != null ? known : new Disposition(tenant, id);
    }

    void keep(Disposition disposition) {
        if (!entities.contains(disposition)) {
            entities.persist(disposition);
        }
    }

    List<Disposition> after(String tenant, String id, int atMost) {
        return entities.createQuery(
                        "FROM Disposition d WHERE d.tenantId = :tenant AND d.id > :id ORDER BY d.id", Disposition.class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /// @throws Refusal where contacts of this queue may not end so
    public void mustBeUsable(String tenant, String id, String queue) {
        var disposition = entities.find(Disposition.class, new Key(tenant, id));
        if (disposition == null || !disposition.usableIn(queue)) {
            throw new Refusal(
                    DispositionProblem.UNKNOWN_DISPOSITION,
                    "Choose one of the dispositions of this queue",
                    Map.of("disposition", id, "queueId", queue));
        }
    }
}
