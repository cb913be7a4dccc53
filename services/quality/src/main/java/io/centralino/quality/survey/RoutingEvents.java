package io.centralino.quality.survey;

import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What routing says of who handled a contact.
@ApplicationScoped
public class RoutingEvents implements Hearing {

    private static final String HANDLED = "centralino.routing.contact-handled.v1";

    private final Inbox inbox;
    private final Asking asking;

    RoutingEvents(Inbox inbox, Asking asking) {
        this.inbox = inbox;
        this.asking = asking;
    }

    @Incoming("routing-facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "quality.routing";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals(HANDLED);
    }

    @Override
    public void hear(Fact fact) {
        if (fact.synthetic()) {
            return;
        }
        var it = fact.data(ContactHandled.class);
        asking.note(fact.tenant(), Known.handled(it.contactId(), it.agentId(), it.queueId(), it.handledAt()));
    }

    @RegisterForReflection
    record ContactHandled(UUID contactId, UUID agentId, String queueId, Instant handledAt) {}
}
