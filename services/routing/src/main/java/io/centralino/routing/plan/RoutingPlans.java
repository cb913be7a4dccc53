package io.centralino.routing.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/// The routing plans of the organisation at work.
@ApplicationScoped
public class RoutingPlans {
    private final EntityManager entities;

    @Inject
    RoutingPlans(EntityManager entities) {
        this.entities = entities;
    }

    /// The account's own plan, or else the tenant's default.
    public Optional<RoutingPlan> of(String tenant, String account) {
        return own(tenant, account).or(() -> own(tenant, RoutingPlan.DEFAULT));
    }

    Optional<RoutingPlan> own(String tenant, String account) {
        return Optional.ofNullable(entities.find(RoutingPlan.class, new RoutingPlan.OfAccount(tenant, account)));
    }

    void keep(RoutingPlan plan) {
        if (!entities.contains(plan)) {
            entities.persist(plan);
        }
    }

    List<RoutingPlan> after(String tenant, String account, int atMost) {
        return entities.createQuery(
                        "FROM RoutingPlan p WHERE p.tenantId = :tenant AND p.accountId > :account ORDER BY p.accountId",
                        RoutingPlan.class)
                .setParameter("tenant", tenant)
                .setParameter("account", account)
                .setMaxResults(atMost)
                .getResultList();
    }
}
