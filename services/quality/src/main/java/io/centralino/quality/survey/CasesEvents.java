package io.centralino.quality.survey;

import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What cases says of whose contact it was.
@ApplicationScoped
public class CasesEvents implements Hearing {

    private static final String IDENTIFIED = "centralino.cases.contact-identified.v1";

    private final Inbox inbox;
    private final Asking asking;

    CasesEvents(Inbox inbox, Asking asking) {
        this.inbox = inbox;
        this.asking = asking;
    }

    @Incoming("cases-facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "quality.cases";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals(IDENTIFIED);
    }

    @Override
    public void hear(Fact fact) {
        if (fact.synthetic()) {
            return;
        }
        var it = fact.data(ContactIdentified.class);
        asking.note(fact.tenant(), Known.identified(it.contactId(), it.customerId()));
    }

    @RegisterForReflection
    record ContactIdentified(UUID contactId, UUID customerId) {}
}
