package io.centralino.routing.parking;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.routing.RoutingConfig;
import io.centralino.routing.agent.Agents;
import io.centralino.routing.signal.Signals;
import io.centralino.routing.work.Cause;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.WorkState;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an agent puts a contact aside, and takes it up again. The agent is locked before the contact, as everywhere.
@ApplicationScoped
class Parking {
    private static final Duration LONGEST = Duration.ofDays(90);

    private final Works works;
    private final Agents agents;
    private final Outbox outbox;
    private final Signals signals;
    private final Tenancy tenancy;
    private final Clock clock;
    private final int most;

    @Inject
    Parking(
            Works works,
            Agents agents,
            Outbox outbox,
            Signals signals,
            Tenancy tenancy,
            Clock clock,
            RoutingConfig config) {
        this.works = works;
        this.agents = agents;
        this.outbox = outbox;
        this.signals = signals;
        this.tenancy = tenancy;
        this.clock = clock;
        this.most = config.park().most();
    }

    /// Said twice by the same agent, it is done once and answered alike.
    ///
    /// @param seen the last message of the conversation the agent saw
    Work park(String tenant, UUID contact, UUID agent, @Nullable Instant until, long seen) {
        mustBeAhead(until, clock.instant());
        var parked = works.vendorOf(tenant, contact, agent)
                .map(vendor -> layDown(vendor, agent))
                .orElse(0L);
        var work = works.lock(tenant, contact).orElseThrow(Refusal::notFound);
        if (work.parkedSo(agent, until)) {
            return work;
        }
        work.mustBeInHandOf(agent);
        if (work.hasNewsAfter(seen)) {
            throw new Refusal(ParkingProblem.NEWER_MESSAGE, "Read what the customer wrote before you park it");
        }
        if (parked >= most) {
            throw new Refusal(
                    ParkingProblem.TOO_MANY_PARKED, "Take one up or give one back first", Map.of("most", most));
        }
        var now = clock.instant();
        work.park(until, seen, now);
        outbox.say(Saying.of(
                        "contact-parked",
                        contact.toString(),
                        tenant,
                        new ContactParked(contact, work.queue(), agent, now, until, seen))
                .vendor(work.vendor())
                .synthetic(work.synthetic()));
        signals.contact(tenant, contact);
        return work;
    }

    /// She may go beyond her room: it is her own decision. Said twice, it is done once and answered alike.
    Work takeUp(String tenant, UUID contact, UUID agent) {
        var place = works.holder(tenant, contact)
                .filter(holder -> holder.agent().equals(agent))
                .flatMap(this::place);
        var work = works.lock(tenant, contact).orElseThrow(Refusal::notFound);
        if (work.state() != WorkState.PARKED || !work.isOf(agent) || place.isEmpty()) {
            work.mustBeInHandOf(agent);
            return work;
        }
        var now = clock.instant();
        work.resume(place.get(), now);
        outbox.say(ContactResumed.of(work, Cause.AGENT, now));
        signals.contact(tenant, contact);
        return work;
    }

    private Optional<Integer> place(Works.Holder holder) {
        return tenancy.in(
                holder.vendor(),
                () -> agents.lock(holder.vendor(), holder.agent())
                        .map(agent -> works.freePlace(holder.vendor(), holder.agent(), holder.medium())));
    }

    /// The agent begins to be idle. While their row is locked, nothing else of theirs is parked.
    ///
    /// @return how many contacts they have parked
    private long layDown(String vendor, UUID agent) {
        return tenancy.in(vendor, () -> {
            agents.lock(vendor, agent).ifPresent(known -> known.idleFrom(clock.instant()));
            signals.agent(vendor, agent);
            return works.parkedBy(vendor, agent);
        });
    }

    private static void mustBeAhead(@Nullable Instant until, Instant now) {
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
            throw new Refusal(
                    WebProblem.INVALID, "until has to lie ahead, at most %d days".formatted(LONGEST.toDays()));
        }
    }

    /// An agent put a contact aside.
    @RegisterForReflection
    record ContactParked(
            UUID contactId,
            String queueId,
            UUID agentId,
            Instant parkedAt,
            @Nullable Instant until,
            long lastMessageSequence) {}
}
