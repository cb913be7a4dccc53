package io.centralino.routing.parking;

import io.centralino.events.Outbox;
import io.centralino.routing.RoutingConfig;
import io.centralino.routing.agent.Agents;
import io.centralino.routing.agent.Presence;
import io.centralino.routing.signal.Signals;
import io.centralino.routing.work.Cause;
import io.centralino.routing.work.Release;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Grants;
import io.centralino.web.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// Brings one parked contact back because the customer wrote or its time has come: to its agent, or else to the queue.
///
/// In a transaction of its own, which locks the agent before the contact and only then looks whether it is still so.
@ApplicationScoped
class Comeback {
    private final Works works;
    private final Agents agents;
    private final Grants grants;
    private final Release release;
    private final Outbox outbox;
    private final Signals signals;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Duration grace;

    @Inject
    Comeback(
            Works works,
            Agents agents,
            Grants grants,
            Release release,
            Outbox outbox,
            Signals signals,
            Tenancy tenancy,
            Clock clock,
            RoutingConfig config) {
        this.works = works;
        this.agents = agents;
        this.grants = grants;
        this.release = release;
        this.outbox = outbox;
        this.signals = signals;
        this.tenancy = tenancy;
        this.clock = clock;
        this.grace = config.park().grace();
    }

    void of(Called called) {
        QuarkusTransaction.requiringNew().run(() -> {
            var room = tenancy.in(called.vendor(), () -> room(called));
            tenancy.in(
                    called.tenant(),
                    () -> works.lock(called.tenant(), called.contact())
                            .filter(called::isStillOf)
                            .ifPresent(work -> turn(work, called.agent(), room)));
        });
    }

    private Room room(Called called) {
        var there = agents.lock(called.vendor(), called.agent())
                .filter(agent -> agent.presence() == Presence.AVAILABLE)
                .isPresent();
        return new Room(there, works.freePlace(called.vendor(), called.agent(), called.medium()));
    }

    private void turn(Work work, UUID agent, Room room) {
        var now = clock.instant();
        var cause = work.calledBack(now).orElse(Cause.CLOCK);
        var mayWork = grants.of(agent, work.tenant()).contains(Role.AGENT);
        switch (Turn.of(work, room.there(), mayWork, grace, now)) {
            case STAYS -> {}
            case QUEUES ->
                release.giveBack(work, cause == Cause.CUSTOMER ? "parked-customer-wrote" : "parked-time-came", now);
            case RESUMES -> {
                work.resume(room.place(), now);
                outbox.say(ContactResumed.of(work, cause, now));
                signals.contact(work.tenant(), work.contact());
            }
        }
    }

    /// A parked contact that seemed to be called back when somebody last looked.
    record Called(String tenant, UUID contact, String vendor, UUID agent, String medium) {
        boolean isStillOf(Work work) {
            return work.isOf(agent) && vendor.equals(work.vendor());
        }
    }

    /// Whether the agent is there, and the first free place.
    private record Room(boolean there, int place) {}
}
