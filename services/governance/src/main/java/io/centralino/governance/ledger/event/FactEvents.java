package io.centralino.governance.ledger.event;

import io.centralino.events.Fact;
import io.centralino.governance.ledger.contact.ContactStory;
import io.centralino.governance.ledger.contact.ContactStory.Unusable;
import io.centralino.governance.ledger.contact.LedgerEvent;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.quarkus.arc.Unremovable;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Hears channels, routing, cases and governance itself, and writes down everything they say.
///
/// Safe to hear twice and in any order: an event is appended once by its id, and rows are told from all that is there.
/// A type the ledger does not know is kept all the same.
@ApplicationScoped
@Unremovable
class FactEvents implements Hearing {
    private static final String SOURCE = "/centralino/";
    private static final Set<String> NAMING = Set.of("routing", "governance");

    private final Inbox inbox;
    private final Retelling retelling;
    private final BrokerTimes brokerTimes;
    private final Clock clock = Clock.systemUTC();

    @Inject
    FactEvents(Inbox inbox, Retelling retelling, BrokerTimes brokerTimes) {
        this.inbox = inbox;
        this.retelling = retelling;
        this.brokerTimes = brokerTimes;
    }

    @Incoming("facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        brokerTimes.note(batch);
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "ledger";
    }

    @Override
    public void hear(Fact fact) {
        var owner = owner(fact);
        // What cannot be counted must be refused now, by itself, and not with everything else at the end of the batch.
        var told = ContactStory.told(fact.type(), fact.data());
        var contact = contact(fact, owner);
        retelling.due(
                new EventBook.Heard(
                        fact,
                        new LedgerEvent(
                                fact.id(),
                                fact.tenant(),
                                fact.vendor(),
                                fact.correlationId(),
                                owner,
                                fact.type(),
                                fact.time(),
                                brokerTimes.of(fact.id()),
                                clock.instant(),
                                fact.sequence(),
                                fact.synthetic(),
                                fact.data()),
                        contact.orElse(null)),
                told.map(it -> it.contactId()));
    }

    private static String owner(Fact fact) {
        var owner = fact.source().startsWith(SOURCE) ? fact.source().substring(SOURCE.length()) : "";
        if (owner.isEmpty() || !fact.type().matches("centralino\\." + owner + "\\.[a-z-]+\\.v[0-9]+")) {
            throw new Unusable("type and source do not belong together");
        }
        return owner;
    }

    /// Routing and governance name the contact if they speak of one; the others may name it by the correlation alone.
    private static Optional<UUID> contact(Fact fact, String owner) {
        var named = uuid(fact.data().path("contactId").textValue());
        return named.isPresent() || NAMING.contains(owner) ? named : uuid(fact.correlationId());
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
