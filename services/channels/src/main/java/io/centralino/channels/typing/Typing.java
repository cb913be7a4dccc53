package io.centralino.channels.typing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.channels.contact.Contact;
import io.centralino.channels.contact.Contacts;
import io.centralino.events.Saying;
import io.centralino.events.Signals;
import io.centralino.tenancy.Tenancy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the other side of a conversation that somebody is writing, as contracts/channels/typing describes it.
@ApplicationScoped
public class Typing {

    private final Contacts contacts;
    private final Tenancy tenancy;
    private final Signals signals;
    private final Clock clock;

    Typing(Contacts contacts, Tenancy tenancy, Signals signals, Clock clock) {
        this.contacts = contacts;
        this.tenancy = tenancy;
        this.signals = signals;
        this.clock = clock;
    }

    /// Which side of a conversation writes.
    private enum Side {
        customer,
        agent
    }

    /// Where no contact is open there is nobody to be told.
    public void byCustomer(String organisation, UUID conversation) {
        tenancy.in(organisation, () -> contacts.openIn(conversation))
                .ifPresent(contact -> say(contact, Side.customer, null));
    }

    /// Refuses whose answer would be refused.
    void byAgent(UUID conversation, UUID contactId, UUID agent) {
        var contact = contacts.named(conversation, contactId);
        contact.letAnswer(agent);
        say(contact, Side.agent, agent);
    }

    private void say(Contact contact, Side by, @Nullable UUID agent) {
        var key = contact.conversationId().toString();
        var now = new Now(contact.conversationId(), contact.id(), by, agent, clock.instant());
        signals.say(Saying.of("typing", key, contact.tenantId(), now)
                .about(contact.id().toString()));
    }

    /// Who writes where, at this moment.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record Now(
            UUID conversationId,
            UUID contactId,
            Side by,
            @Nullable UUID agentId,
            Instant at) {}
}
