package io.centralino.routing.me;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.routing.agent.Agent;
import io.centralino.routing.agent.AgentProblem;
import io.centralino.routing.agent.Agents;
import io.centralino.routing.agent.Presence;
import io.centralino.routing.offer.Offers;
import io.centralino.routing.registry.People;
import io.centralino.routing.signal.Signals;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.WorkState;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agent comes, steps away or leaves. Who is not there gets no offer: the open ones go back to the queue, work in
/// hand stays.
@ApplicationScoped
class PresenceChange {
    private final People people;
    private final Agents agents;
    private final Works works;
    private final Offers offers;
    private final Tenancy tenancy;
    private final Outbox outbox;
    private final Signals signals;
    private final Clock clock;

    @Inject
    PresenceChange(
            People people,
            Agents agents,
            Works works,
            Offers offers,
            Tenancy tenancy,
            Outbox outbox,
            Signals signals,
            Clock clock) {
        this.people = people;
        this.agents = agents;
        this.works = works;
        this.offers = offers;
        this.tenancy = tenancy;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    Standing change(UUID person, Presence presence, @Nullable String reason) {
        var vendor = people.vendorOf(person).orElseThrow(PresenceChange::noAgent);
        return tenancy.in(vendor, () -> {
            var agent = agents.lock(vendor, person).orElseThrow(PresenceChange::noAgent);
            var now = clock.instant();
            var news = agent.is(presence, presence == Presence.AVAILABLE ? null : reason, now);
            var standing = Standing.of(agent);
            if (news) {
                outbox.say(Saying.of("presence-changed", person.toString(), vendor, standing.changed(person, now))
                        .vendor(vendor));
                signals.agent(vendor, person);
            }
            if (presence != Presence.AVAILABLE) {
                takeBackOffers(vendor, person, presence, now);
            }
            return standing;
        });
    }

    private void takeBackOffers(String vendor, UUID person, Presence presence, Instant now) {
        works.offeredTo(vendor, person)
                .forEach(open -> tenancy.in(
                        open.tenant(),
                        () -> works.lock(open.tenant(), open.contact()).ifPresent(work -> {
                            if (work.state() == WorkState.OFFERED && person.equals(work.agent())) {
                                takeBack(work, presence, now);
                            }
                        })));
    }

    private void takeBack(Work work, Presence presence, Instant now) {
        offers.withdraw(work, "agent-" + presence.word(), now);
        work.putBack(now);
        signals.contact(work.tenant(), work.contact());
    }

    private static Refusal noAgent() {
        return new Refusal(
                AgentProblem.NOT_AN_AGENT,
                "Your employer has to give you skills and room for contacts first",
                Map.of());
    }

    /// Whether the agent is there, and since when.
    record Standing(Presence state, @Nullable String reason, Instant since) {
        static Standing of(Agent agent) {
            return new Standing(agent.presence(), agent.reason(), agent.presenceSince());
        }

        PresenceChanged changed(UUID person, Instant at) {
            return new PresenceChanged(person, state.word(), reason, at);
        }
    }

    /// A person became available, stepped away or left.
    @RegisterForReflection
    record PresenceChanged(
            UUID personId, String state, @Nullable String reason, Instant at) {}
}
