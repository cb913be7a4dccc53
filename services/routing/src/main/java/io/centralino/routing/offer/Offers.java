package io.centralino.routing.offer;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.WorkState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The offers of the organisation at work: a tenant's own, or those made to a vendor's people.
@ApplicationScoped
public class Offers {
    private final EntityManager entities;
    private final Outbox outbox;

    @Inject
    Offers(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    public Optional<Offer> find(String tenant, UUID id) {
        return Optional.ofNullable(entities.find(Offer.class, new Offer.Key(tenant, id)));
    }

    /// An offer that the organisation at work may see, be it the tenant's or the vendor's.
    Optional<Offer> seenBy(String organisation, UUID id) {
        return entities.createQuery(
                        "FROM Offer o WHERE o.id = :id AND (o.tenantId = :org OR o.vendorId = :org)", Offer.class)
                .setParameter("id", id)
                .setParameter("org", organisation)
                .getResultStream()
                .findFirst();
    }

    /// The open offers made to an agent of the vendor at work, over all tenants.
    public List<Offer> openTo(String vendor, UUID agent) {
        return entities.createQuery(
                        "FROM Offer o WHERE o.vendorId = :vendor AND o.agentId = :agent AND o.outcome IS NULL"
                                + " ORDER BY o.madeAt",
                        Offer.class)
                .setParameter("vendor", vendor)
                .setParameter("agent", agent)
                .getResultList();
    }

    /// Closes an offer that is still open, and says so. The caller holds the contact's row.
    ///
    /// @return whether it was this call that closed it
    boolean close(Work work, UUID offer, Offer.Status outcome, @Nullable String reason, Instant now) {
        var closed = entities.createQuery("""
                        UPDATE Offer o SET o.outcome = :outcome, o.closedAt = :now, o.reason = :reason
                        WHERE o.tenantId = :tenant AND o.id = :id AND o.outcome IS NULL
                        AND (o.expiresAt > :now OR :withdrawn = TRUE)
                        """)
                .setParameter("outcome", outcome.word())
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("tenant", work.tenant())
                .setParameter("id", offer)
                .setParameter("withdrawn", outcome == Offer.Status.WITHDRAWN)
                .executeUpdate();
        if (closed == 0) {
            return false;
        }
        outbox.say(Saying.of(
                        "offer-closed",
                        work.contact().toString(),
                        work.tenant(),
                        new OfferClosed(offer, work.contact(), work.queue(), work.agent(), outcome.word(), now, reason))
                .vendor(work.vendor())
                .synthetic(work.synthetic()));
        return true;
    }

    /// Takes back the offer at hand, if there is one: whoever it was made to, or the contact itself, is gone.
    public void withdraw(Work work, String reason, Instant now) {
        if (work.offer() != null && work.state() == WorkState.OFFERED) {
            close(work, work.offer(), Offer.Status.WITHDRAWN, reason, now);
        }
    }
}
