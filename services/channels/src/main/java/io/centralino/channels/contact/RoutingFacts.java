package io.centralino.channels.contact;

import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears from routing who has a contact and when it was wrapped up. Safe to hear twice: a closed contact stays closed.
@ApplicationScoped
@Unremovable
class RoutingFacts implements Hearing {

    private static final String ASSIGNED = "centralino.routing.contact-assigned.v1";
    private static final String RELEASED = "centralino.routing.contact-released.v1";
    private static final String HANDLED = "centralino.routing.contact-handled.v1";
    private static final Set<String> CONCERNING = Set.of(ASSIGNED, RELEASED, HANDLED);

    private final Inbox inbox;
    private final ContactLife life;

    RoutingFacts(Inbox inbox, ContactLife life) {
        this.inbox = inbox;
        this.life = life;
    }

    @Incoming("routing-facts")
    @Blocking
    public void listen(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "channels.routing";
    }

    /// Queues, offers and presence change nothing in a conversation.
    @Override
    public boolean concerns(String type) {
        return CONCERNING.contains(type);
    }

    @Override
    public void hear(Fact fact) {
        switch (fact.type()) {
            case ASSIGNED -> {
                var assigned = fact.data(Assigned.class);
                life.assigned(assigned.contactId(), assigned.agentId());
            }
            case RELEASED -> {
                var released = fact.data(Assigned.class);
                life.released(released.contactId(), released.agentId());
            }
            case HANDLED -> {
                var handled = fact.data(Handled.class);
                life.handled(handled.contactId(), handled.lastMessageSequence());
            }
            default -> {}
        }
    }

    /// An agent has the contact, or has it no longer.
    @RegisterForReflection
    record Assigned(UUID contactId, UUID agentId) {}

    /// The agent wrapped up.
    @RegisterForReflection
    record Handled(UUID contactId, int lastMessageSequence) {}
}
