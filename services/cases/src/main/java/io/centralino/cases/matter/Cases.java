package io.centralino.cases.matter;

import io.centralino.events.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
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

    List<Case> newest(
            @Nullable UUID customer,
            @Nullable Status status,
            @Nullable String reference,
            @Nullable Instant before,
            UUID beforeId,
            int limit) {
        return getEntityManager()
                .createQuery("""
                        SELECT c FROM Case c
                        WHERE (:customer IS NULL OR c.customerId = :customer)
                          AND (:status IS NULL OR c.status = :status)
                          AND (:reference IS NULL OR c.reference = :reference)
                          AND (:before IS NULL OR c.openedAt < :before OR (c.openedAt = :before AND c.id < :beforeId))
                        ORDER BY c.openedAt DESC, c.id DESC
                        """, Case.class)
                .setParameter("customer", customer)
                .setParameter("status", status)
                .setParameter("reference", reference)
                .setParameter("before", before)
                .setParameter("beforeId", beforeId)
                .setMaxResults(limit)
                .getResultList();
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
}
