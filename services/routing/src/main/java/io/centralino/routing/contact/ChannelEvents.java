package io.centralino.routing.contact;

import io.centralino.events.Fact;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.centralino.routing.match.Medium;
import io.centralino.routing.offer.Offers;
import io.centralino.routing.parking.Comebacks;
import io.centralino.routing.plan.RoutingPlans;
import io.centralino.routing.signal.Signals;
import io.centralino.routing.work.ContactQueued;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.NotYetKnown;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Contacts begin and end in channels; here they begin and end as work. A customer's message calls back what is parked.
///
/// Safe to hear twice: a contact that is known is not queued again, one that is over stays so, a message counts once.
@ApplicationScoped
@Unremovable
class ChannelEvents implements Hearing {
    private static final String OPENED = "centralino.channels.contact-opened.v1";
    private static final String MESSAGE = "centralino.channels.message-received.v1";
    private static final String CLOSED = "centralino.channels.contact-closed.v1";

    private final Inbox inbox;
    private final RoutingPlans plans;
    private final Works works;
    private final Offers offers;
    private final Comebacks comebacks;
    private final Outbox outbox;
    private final Signals signals;
    private final Clock clock;

    @Inject
    ChannelEvents(
            Inbox inbox,
            RoutingPlans plans,
            Works works,
            Offers offers,
            Comebacks comebacks,
            Outbox outbox,
            Signals signals,
            Clock clock) {
        this.inbox = inbox;
        this.plans = plans;
        this.works = works;
        this.offers = offers;
        this.comebacks = comebacks;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    /// One batch after another: on virtual threads they would overtake each other, and an end its beginning.
    @Incoming("channels-facts")
    @Blocking
    public void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "routing.channels";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals(OPENED) || type.equals(MESSAGE) || type.equals(CLOSED);
    }

    @Override
    public void hear(Fact fact) {
        if (fact.is(MESSAGE)) {
            wrote(fact, fact.data(MessageReceived.class));
        } else if (fact.is(OPENED)) {
            opened(fact, fact.data(ContactOpened.class));
        } else {
            closed(fact, fact.data(ContactClosed.class));
        }
    }

    private void opened(Fact fact, ContactOpened opened) {
        if ("outbound".equals(opened.direction())
                || works.find(fact.tenant(), opened.contactId()).isPresent()) {
            return;
        }
        var plan = plans.of(fact.tenant(), opened.accountId())
                .orElseThrow(() -> new NotYetKnown("a routing plan for " + opened.accountId() + ", or a default one"));
        // A medium that is news to us is plain text: it takes the room of a form.
        var medium = Medium.named(opened.medium()).orElse(Medium.FORM);
        var now = clock.instant();
        var work = Work.queued(
                new Work.Arrival(
                        fact.tenant(),
                        opened.contactId(),
                        opened.conversationId(),
                        opened.accountId(),
                        plan.queueId(),
                        medium.word(),
                        plan.priority(),
                        plan.skills(),
                        opened.firstSequence(),
                        fact.synthetic()),
                now);
        works.keep(work);
        outbox.say(
                Saying.of("contact-queued", opened.contactId().toString(), fact.tenant(), ContactQueued.of(work, now))
                        .because(fact.id())
                        .synthetic(fact.synthetic()));
        signals.contact(fact.tenant(), opened.contactId());
    }

    /// The contact itself comes back in a transaction of its own, where its agent is locked before it.
    private void wrote(Fact fact, MessageReceived message) {
        if (message.contactId() != null
                && works.heard(fact.tenant(), message.contactId(), message.sequence(), clock.instant())) {
            comebacks.lookAfterCommit();
        }
    }

    /// What is offered is taken back, what is in hand is taken out of it; what was wrapped up here is over already.
    private void closed(Fact fact, ContactClosed closed) {
        var known = works.lock(fact.tenant(), closed.contactId());
        if (known.isEmpty() || known.get().state().over()) {
            return;
        }
        var work = known.get();
        var now = clock.instant();
        offers.withdraw(work, "contact-" + closed.reason(), now);
        work.close(closed.reason(), now);
        signals.contact(fact.tenant(), closed.contactId());
    }

    /// What routing reads of a contact's beginning.
    @RegisterForReflection
    record ContactOpened(
            UUID contactId,
            UUID conversationId,
            String accountId,
            String medium,
            String direction,
            long firstSequence) {}

    /// What routing reads of a message: it belongs to no contact where it opened no work.
    @RegisterForReflection
    record MessageReceived(@Nullable UUID contactId, long sequence) {}

    /// What routing reads of a contact's end.
    @RegisterForReflection
    record ContactClosed(UUID contactId, String reason) {}
}
