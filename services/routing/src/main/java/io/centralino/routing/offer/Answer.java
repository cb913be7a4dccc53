package io.centralino.routing.offer;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.routing.signal.Signals;
import io.centralino.routing.work.Refusals;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.Works;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What an agent says to an offer. Whoever comes late, or second, is told how it stands.
@ApplicationScoped
class Answer {
    private final Offers offers;
    private final Works works;
    private final Refusals refusals;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Signals signals;
    private final Clock clock;

    @Inject
    Answer(
            Offers offers,
            Works works,
            Refusals refusals,
            EntityManager entities,
            Outbox outbox,
            Signals signals,
            Clock clock) {
        this.offers = offers;
        this.works = works;
        this.refusals = refusals;
        this.entities = entities;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    Taken accept(String tenant, UUID id, UUID agent) {
        return answer(tenant, id, agent, Offer.Status.ACCEPTED, "");
    }

    Taken refuse(String tenant, UUID id, UUID agent, String reason) {
        return answer(tenant, id, agent, Offer.Status.REFUSED, reason);
    }

    private Taken answer(String tenant, UUID id, UUID agent, Offer.Status answer, String reason) {
        var offer = offers.find(tenant, id).orElseThrow(Refusal::notFound);
        if (!offer.agentId.equals(agent)) {
            throw new Refusal(OfferProblem.NOT_YOUR_OFFER, null, Map.of());
        }
        var work = works.lock(tenant, offer.contactId).orElseThrow(Refusal::notFound);
        var now = clock.instant();
        var why = reason.isEmpty() ? null : reason;
        if (offers.close(work, id, answer, why, now)) {
            carryOut(work, agent, answer, reason, now);
            entities.detach(offer);
            return new Taken(offer.closed(answer, why, now), work);
        }
        entities.refresh(offer);
        var status = offer.statusAt(now);
        if (status != answer) {
            throw new Refusal(
                    OfferProblem.OFFER_CLOSED,
                    "The offer is already " + status.word(),
                    Map.of("offerStatus", status.word()));
        }
        return new Taken(offer, work);
    }

    private void carryOut(Work work, UUID agent, Offer.Status answer, String reason, Instant now) {
        if (answer == Offer.Status.ACCEPTED) {
            work.assign(now);
            outbox.say(
                    Saying.of("contact-assigned", work.contact().toString(), work.tenant(), assigned(work, agent, now))
                            .vendor(work.vendor())
                            .synthetic(work.synthetic()));
        } else {
            refusals.remember(work, agent, reason, now);
            work.putBack(now);
        }
        signals.contact(work.tenant(), work.contact());
    }

    private static ContactAssigned assigned(Work work, UUID agent, Instant now) {
        return new ContactAssigned(work.contact(), work.queue(), agent, work.medium(), now, work.waitedMs(now));
    }

    /// The offer as it was closed, and its contact.
    record Taken(Offer offer, Work work) {}

    /// The contact is one agent's work now.
    @RegisterForReflection
    record ContactAssigned(
            UUID contactId, String queueId, UUID agentId, String medium, Instant assignedAt, long waitedMs) {}
}
