package io.centralino.routing.contact;

import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.NotYetKnown;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Cases says who wrote and about which matter; the work carries it from then on. The last word counts.
@ApplicationScoped
@Unremovable
class CaseEvents implements Hearing {
    private static final String IDENTIFIED = "centralino.cases.contact-identified.v1";

    private final Inbox inbox;
    private final Works works;

    @Inject
    CaseEvents(Inbox inbox, Works works) {
        this.inbox = inbox;
        this.works = works;
    }

    /// One batch after another: on virtual threads they would overtake each other, and an end its beginning.
    @Incoming("cases-facts")
    @Blocking
    public void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "routing.cases";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals(IDENTIFIED);
    }

    @Override
    public void hear(Fact fact) {
        var identified = fact.data(ContactIdentified.class);
        works.lock(fact.tenant(), identified.contactId())
                .orElseThrow(() -> new NotYetKnown("contact " + identified.contactId()))
                .identify(identified.customerId(), identified.caseId());
    }

    /// What routing reads of an identification.
    @RegisterForReflection
    record ContactIdentified(UUID contactId, UUID customerId, UUID caseId) {}
}
