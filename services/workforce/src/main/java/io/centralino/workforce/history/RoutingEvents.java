package io.centralino.workforce.history;

import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What routing says of contacts that wait, are answered and are handled.
@ApplicationScoped
public class RoutingEvents implements Hearing {

    private static final String QUEUED = "centralino.routing.contact-queued.v1";
    private static final String ASSIGNED = "centralino.routing.contact-assigned.v1";
    private static final String HANDLED = "centralino.routing.contact-handled.v1";
    private static final Set<String> CONCERNING = Set.of(QUEUED, ASSIGNED, HANDLED);

    private final Inbox inbox;
    private final Tally tally;

    RoutingEvents(Inbox inbox, Tally tally) {
        this.inbox = inbox;
        this.tally = tally;
    }

    @Incoming("routing-facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "workforce.routing";
    }

    @Override
    public boolean concerns(String type) {
        return CONCERNING.contains(type);
    }

    @Override
    public void hear(Fact fact) {
        if (!fact.synthetic()) {
            tally.add(fact.tenant(), contact(fact));
        }
    }

    private static Contact contact(Fact fact) {
        return switch (fact.type()) {
            case QUEUED -> {
                var it = fact.data(ContactQueued.class);
                yield Contact.placed(it.contactId(), it.medium(), it.queueId(), it.queuedAt());
            }
            case ASSIGNED -> {
                var it = fact.data(ContactAssigned.class);
                yield Contact.answered(it.contactId(), it.medium(), it.queueId(), it.assignedAt(), it.waitedMs());
            }
            case HANDLED -> {
                var it = fact.data(ContactHandled.class);
                var spent = it.segments();
                yield Contact.handled(it.contactId(), it.handledAt(), spent.talkMs() + spent.wrapUpMs());
            }
            default -> throw new IllegalArgumentException(fact.type());
        };
    }

    @RegisterForReflection
    record ContactQueued(UUID contactId, String queueId, String medium, Instant queuedAt) {}

    @RegisterForReflection
    record ContactAssigned(UUID contactId, String queueId, String medium, Instant assignedAt, long waitedMs) {}

    @RegisterForReflection
    record ContactHandled(UUID contactId, Instant handledAt, Segments segments) {}

    @RegisterForReflection
    record Segments(long talkMs, long wrapUpMs) {}
}
