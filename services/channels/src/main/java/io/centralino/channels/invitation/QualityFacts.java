package io.centralino.channels.invitation;

import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.centralino.tenancy.Seals;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears from quality whom to ask how it went. Safe to hear twice: an invitation is brought once.
@ApplicationScoped
@Unremovable
class QualityFacts implements Hearing {

    private static final String INVITED = "centralino.quality.survey-invited.v1";

    private final Inbox inbox;
    private final Seals seals;
    private final Bringing bringing;

    QualityFacts(Inbox inbox, Seals seals, Bringing bringing) {
        this.inbox = inbox;
        this.seals = seals;
        this.bringing = bringing;
    }

    @Incoming("quality-facts")
    @Blocking
    public void listen(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "channels.quality";
    }

    @Override
    public boolean concerns(String type) {
        return INVITED.equals(type);
    }

    @Override
    public void hear(Fact fact) {
        var sealed = fact.personal();
        if (sealed != null) {
            seals.open(fact.tenant(), sealed, Personal.class)
                    .ifPresent(personal -> bringing.bring(fact.data(Invited.class), personal.link()));
        }
    }

    /// Who is to be asked, and until when the answer counts.
    @RegisterForReflection
    record Invited(UUID invitationId, UUID contactId, String locale, Instant expiresAt) {}

    /// The way to the questions: whoever has it may answer.
    @RegisterForReflection
    record Personal(String link) {}
}
