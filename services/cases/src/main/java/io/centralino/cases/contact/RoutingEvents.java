package io.centralino.cases.contact;

import io.centralino.cases.timeline.Entry;
import io.centralino.cases.timeline.Timeline;
import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.centralino.tenancy.NotYetKnown;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// What routing says of who worked on a contact. Routing may be ahead of channels: then its fact waits.
@ApplicationScoped
public class RoutingEvents implements Hearing {

    private static final String ASSIGNED = "centralino.routing.contact-assigned.v1";
    private static final String HANDLED = "centralino.routing.contact-handled.v1";

    private final Inbox inbox;
    private final ContactFiles files;
    private final Timeline timeline;

    RoutingEvents(Inbox inbox, ContactFiles files, Timeline timeline) {
        this.inbox = inbox;
        this.files = files;
        this.timeline = timeline;
    }

    @Incoming("routing-facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "cases.routing";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals(ASSIGNED) || type.equals(HANDLED);
    }

    @Override
    public void hear(Fact fact) {
        switch (fact.type()) {
            case ASSIGNED -> {
                var assigned = fact.data(ContactAssigned.class);
                note(fact, "contact-assigned", assigned.contactId(), assigned.assignedAt(), assigned.agentId(), null);
            }
            case HANDLED -> {
                var handled = fact.data(ContactHandled.class);
                note(
                        fact,
                        "contact-handled",
                        handled.contactId(),
                        handled.handledAt(),
                        handled.agentId(),
                        handled.disposition());
            }
            default -> {}
        }
    }

    private void note(Fact fact, String kind, UUID contact, Instant at, @Nullable UUID agent, @Nullable String detail) {
        var file = files.findByIdOptional(contact).orElseThrow(() -> new NotYetKnown("contact " + contact));
        timeline.add(Entry.of(kind, fact.id(), at)
                .customer(file.customerId())
                .conversation(file.conversationId())
                .contact(contact)
                .actor(agent)
                .detail(detail));
    }

    @RegisterForReflection
    record ContactAssigned(UUID contactId, UUID agentId, Instant assignedAt) {}

    @RegisterForReflection
    record ContactHandled(
            UUID contactId, UUID agentId, @Nullable String disposition, Instant handledAt) {}
}
