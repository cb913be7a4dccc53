package io.centralino.routing.work;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.routing.signal.Signals;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Gives a contact in hand back to the queue: by the agent who holds it, or by a supervisor.
@ApplicationScoped
class Release {
    private final Works works;
    private final Refusals refusals;
    private final Outbox outbox;
    private final Signals signals;
    private final Clock clock;

    @Inject
    Release(Works works, Refusals refusals, Outbox outbox, Signals signals, Clock clock) {
        this.works = works;
        this.refusals = refusals;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    Work release(String tenant, UUID contact, UUID by, boolean supervisor, String reason) {
        var now = clock.instant();
        var work = works.lock(tenant, contact).orElseThrow(Refusal::notFound);
        if (!work.state().inHand()) {
            throw new Refusal(
                    WorkProblem.WORK_NOT_IN_HAND,
                    "The contact is " + work.state().word(),
                    Map.of("state", work.state().word()));
        }
        if (!supervisor && !work.heldBy(by)) {
            throw new Refusal(WorkProblem.NOT_YOUR_WORK, null, Map.of());
        }
        var agent = Objects.requireNonNull(work.agent());
        outbox.say(Saying.of(
                        "contact-released",
                        contact.toString(),
                        tenant,
                        new ContactReleased(contact, work.queue(), agent, reason, now))
                .vendor(work.vendor())
                .synthetic(work.synthetic()));
        refusals.remember(work, agent, reason, now);
        work.putBack(now);
        signals.contact(tenant, contact);
        return work;
    }

    /// The agent no longer has the contact; it goes back to the queue.
    @RegisterForReflection
    record ContactReleased(UUID contactId, String queueId, UUID agentId, String reason, Instant releasedAt) {}
}
