package io.centralino.routing.work;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.routing.plan.RoutingPlan;
import io.centralino.routing.plan.RoutingPlans;
import io.centralino.routing.queue.Queues;
import io.centralino.routing.signal.Signals;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives a contact in hand, or parked, back to the queue or to another one: by the agent whose it is, or by a
/// supervisor.
@ApplicationScoped
public class Release {
    private final Works works;
    private final Refusals refusals;
    private final Queues queues;
    private final RoutingPlans plans;
    private final Outbox outbox;
    private final Signals signals;
    private final Clock clock;

    @Inject
    Release(
            Works works,
            Refusals refusals,
            Queues queues,
            RoutingPlans plans,
            Outbox outbox,
            Signals signals,
            Clock clock) {
        this.works = works;
        this.refusals = refusals;
        this.queues = queues;
        this.plans = plans;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    /// @param wanted the queue it is to wait in from now on; null for the one it came from
    Work release(String tenant, UUID contact, UUID by, boolean supervisor, String reason, @Nullable String wanted) {
        var now = clock.instant();
        var work = works.lock(tenant, contact).orElseThrow(Refusal::notFound);
        if (!work.state().taken()) {
            throw work.notInHand();
        }
        if (!supervisor && !work.isOf(by)) {
            throw new Refusal(WorkProblem.NOT_YOUR_WORK, null, Map.of());
        }
        refusals.remember(work, Objects.requireNonNull(work.agent()), reason, now);
        if (wanted == null || wanted.equals(work.queue())) {
            giveBack(work, reason, now);
        } else {
            queues.mustTake(tenant, wanted, work.medium());
            transfer(work, reason, wanted, now);
        }
        return work;
    }

    /// Back to the queue it came from. The caller holds the contact's row.
    public void giveBack(Work work, String reason, Instant now) {
        layDown(work, reason, null, now);
    }

    /// What its plan asked of people was meant for the queue of the plan; elsewhere the queue alone asks.
    private void transfer(Work work, String reason, String queue, Instant now) {
        layDown(work, reason, queue, now);
        var skills = plans.of(work.tenant(), work.account())
                .filter(plan -> plan.queueId().equals(queue))
                .map(RoutingPlan::skills)
                .orElse(List.of());
        work.moveTo(queue, skills);
        outbox.say(Saying.of("contact-queued", work.contact().toString(), work.tenant(), ContactQueued.of(work, now))
                .synthetic(work.synthetic()));
    }

    private void layDown(Work work, String reason, @Nullable String queue, Instant now) {
        var agent = Objects.requireNonNull(work.agent());
        outbox.say(Saying.of(
                        "contact-released",
                        work.contact().toString(),
                        work.tenant(),
                        new ContactReleased(work.contact(), work.queue(), agent, reason, now, queue))
                .vendor(work.vendor())
                .synthetic(work.synthetic()));
        work.putBack(now);
        signals.contact(work.tenant(), work.contact());
    }

    /// The agent no longer has the contact; it goes back to the queue, or to another one.
    @RegisterForReflection
    record ContactReleased(
            UUID contactId,
            String queueId,
            UUID agentId,
            String reason,
            Instant releasedAt,
            @Nullable String toQueueId) {}
}
