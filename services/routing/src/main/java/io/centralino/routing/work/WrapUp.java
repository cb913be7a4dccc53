package io.centralino.routing.work;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.routing.agent.Agents;
import io.centralino.routing.disposition.Dispositions;
import io.centralino.routing.signal.Signals;
import io.centralino.tenancy.CardNumbers;
import io.centralino.tenancy.Seals;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an agent brings a contact to its end.
@ApplicationScoped
class WrapUp {
    private final Works works;
    private final Agents agents;
    private final Dispositions dispositions;
    private final Outbox outbox;
    private final Seals seals;
    private final Signals signals;
    private final Tenancy tenancy;
    private final Clock clock;

    @Inject
    WrapUp(
            Works works,
            Agents agents,
            Dispositions dispositions,
            Outbox outbox,
            Seals seals,
            Signals signals,
            Tenancy tenancy,
            Clock clock) {
        this.works = works;
        this.agents = agents;
        this.dispositions = dispositions;
        this.outbox = outbox;
        this.seals = seals;
        this.signals = signals;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    Work begin(String tenant, UUID contact, UUID agent) {
        var work = works.lock(tenant, contact).orElseThrow(Refusal::notFound);
        work.mustBeInHandOf(agent);
        work.beginWrapUp(clock.instant());
        signals.contact(tenant, contact);
        return work;
    }

    /// Said twice by the same agent, it is done once and answered alike.
    Work end(String tenant, UUID contact, UUID agent, Outcome outcome) {
        works.vendorOf(tenant, contact, agent).ifPresent(vendor -> restart(vendor, agent));
        var work = works.lock(tenant, contact).orElseThrow(Refusal::notFound);
        if (work.endedSo(agent, outcome.disposition())) {
            return work;
        }
        work.mustBeInHandOf(agent);
        dispositions.mustBeUsable(tenant, outcome.disposition(), work.queue());
        var note = outcome.note() == null ? null : seals.seal(tenant, Note.of(outcome.note()));
        work.wrapUp(outcome.disposition(), note, outcome.lastMessageSequence(), clock.instant());
        outbox.say(Saying.of("contact-handled", contact.toString(), tenant, ContactHandled.of(work))
                .vendor(work.vendor())
                .synthetic(work.synthetic()));
        signals.contact(tenant, contact);
        return work;
    }

    /// The agent begins to be idle; locked before the contact, as everywhere.
    private void restart(String vendor, UUID agent) {
        tenancy.in(vendor, () -> {
            agents.lock(vendor, agent).ifPresent(known -> known.idleFrom(clock.instant()));
            signals.agent(vendor, agent);
        });
    }

    /// What the agent says at the end.
    record Outcome(String disposition, @Nullable String note, long lastMessageSequence) {}

    /// A note may name people, so it is kept sealed with the tenant's key; the number of a card is not kept at all.
    @RegisterForReflection
    record Note(String text) {
        static Note of(String words) {
            return new Note(CardNumbers.redact(words));
        }
    }

    /// The agent wrapped up.
    @RegisterForReflection
    record ContactHandled(
            UUID contactId,
            String queueId,
            @Nullable UUID agentId,
            @Nullable String disposition,
            @Nullable Long lastMessageSequence,
            @Nullable Instant handledAt,
            Segments segments) {
        static ContactHandled of(Work work) {
            return new ContactHandled(
                    work.id,
                    work.queueId,
                    Objects.requireNonNull(work.agentId),
                    work.dispositionId,
                    work.lastMessageSequence,
                    work.finishedAt,
                    Segments.of(work));
        }
    }

    /// Where the time went.
    @RegisterForReflection
    record Segments(long queueMs, long ringMs, long talkMs, long wrapUpMs, long parkedMs) {
        static Segments of(Work work) {
            return new Segments(work.queueMs, work.ringMs, work.talkMs, work.wrapUpMs, work.parkedMs);
        }
    }
}
