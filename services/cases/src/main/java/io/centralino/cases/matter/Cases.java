package io.centralino.cases.matter;

import io.centralino.cases.Place;
import io.centralino.events.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cases of the organisation at hand.
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<Case, UUID> {

    /// Until triage tells matters apart there is one kind of them.
    public static final String GENERAL = "general";

    /// A case, held until the transaction ends.
    public Optional<Case> held(UUID id) {
        var known = findByIdOptional(id);
        flush();
        known.ifPresent(it -> getEntityManager().refresh(it, LockModeType.PESSIMISTIC_WRITE));
        return known;
    }

    /// What a contact of this customer may belong to. Call it with the customer held.
    public Optional<Case> fitting(
            UUID customer, Optional<String> reference, Optional<UUID> ofConversation, String kind) {
        return FilingRule.choose(candidates(customer, reference, ofConversation), reference, ofConversation, kind);
    }

    /// The customer's one case of a kind under way, leaving out some.
    public Optional<Case> under(UUID customer, String kind, Collection<UUID> but) {
        var own = candidates(customer, Optional.empty(), Optional.empty()).stream()
                .filter(it -> !but.contains(it.id()))
                .toList();
        return FilingRule.choose(own, Optional.empty(), Optional.empty(), kind);
    }

    /// Held, so that one which somebody closes or renames meanwhile is seen as it is then.
    private List<Case> candidates(UUID customer, Optional<String> reference, Optional<UUID> ofConversation) {
        return getEntityManager()
                .createQuery("""
                        SELECT c FROM Case c WHERE c.customerId = :customer
                          AND (c.status IN (:open, :waiting) OR c.reference = :reference OR c.id = :ofConversation)
                        """, Case.class)
                .setParameter("customer", customer)
                .setParameter("open", Status.OPEN)
                .setParameter("waiting", Status.WAITING)
                .setParameter("reference", reference.orElse(""))
                .setParameter("ofConversation", ofConversation.orElse(customer))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public Case open(
            String tenant, UUID customer, String kind, @Nullable String subject, boolean synthetic, Instant now) {
        var opened =
                new Case(Ids.next(), tenant, customer, CaseReference.of(next(tenant)), kind, subject, synthetic, now);
        persist(opened);
        flush();
        return opened;
    }

    /// Newest first, from a place of the list on.
    List<Case> newest(Wanted wanted, @Nullable Place after, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (wanted.customer() != null) {
            conditions.add("customerId = :customer");
            values.put("customer", wanted.customer());
        }
        if (wanted.status() != null) {
            conditions.add("status = :status");
            values.put("status", wanted.status());
        }
        if (wanted.reference() != null) {
            conditions.add("reference = :reference");
            values.put("reference", wanted.reference());
        }
        if (after != null) {
            conditions.add("(openedAt < :at OR openedAt = :at AND id < :id)");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        var newestFirst = Sort.descending("openedAt", "id");
        var found = conditions.isEmpty()
                ? findAll(newestFirst)
                : find(String.join(" AND ", conditions), newestFirst, values);
        return found.range(0, limit - 1).list();
    }

    private long next(String tenant) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO case_counter AS c (tenant_id, last) VALUES (?1, ?2)
                                ON CONFLICT (tenant_id) DO UPDATE SET last = c.last + 1 RETURNING last
                                """)
                        .setParameter(1, tenant)
                        .setParameter(2, CaseReference.BELOW_THE_FIRST + 1)
                        .getSingleResult())
                .longValue();
    }

    /// Which cases a list is to show; what is absent is no condition.
    record Wanted(
            @Nullable UUID customer,
            @Nullable Status status,
            @Nullable String reference) {}
}
