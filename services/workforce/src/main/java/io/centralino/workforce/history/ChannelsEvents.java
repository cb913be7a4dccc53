package io.centralino.workforce.history;

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

/// What channels says of contacts that their customer gave up.
@ApplicationScoped
public class ChannelsEvents implements Hearing {

    private static final String CLOSED = "centralino.channels.contact-closed.v1";

    private final Inbox inbox;
    private final Tally tally;

    ChannelsEvents(Inbox inbox, Tally tally) {
        this.inbox = inbox;
        this.tally = tally;
    }

    @Incoming("channels-facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "workforce.channels";
    }

    @Override
    public boolean concerns(String type) {
        return CLOSED.equals(type);
    }

    @Override
    public void hear(Fact fact) {
        var closed = fact.data(ContactClosed.class);
        if (closed.reason().equals("abandoned") && !fact.synthetic()) {
            tally.add(fact.tenant(), Contact.left(closed.contactId(), closed.closedAt()));
        }
    }

    @RegisterForReflection
    record ContactClosed(UUID contactId, String reason, Instant closedAt) {}
}
