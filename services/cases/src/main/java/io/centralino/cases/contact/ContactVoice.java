package io.centralino.cases.contact;

import io.centralino.cases.customer.Customer;
import io.centralino.cases.matter.Case;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says whose a contact is and where it is filed; said again whenever that changes.
@ApplicationScoped
public class ContactVoice {

    private final Outbox outbox;

    ContactVoice(Outbox outbox) {
        this.outbox = outbox;
    }

    public Saying identified(
            String tenant,
            ContactFile contact,
            Customer customer,
            Case matter,
            boolean fresh,
            String cause,
            Instant at) {
        return Saying.of(
                        "contact-identified",
                        customer.id().toString(),
                        tenant,
                        new ContactIdentified(
                                contact.id(), customer.id(), matter.id(), at, fresh, matter.reference(), cause))
                .about(contact.id().toString())
                .synthetic(contact.synthetic())
                .personal(customer.name().map(Named::new).orElse(null));
    }

    public void say(Saying identified) {
        outbox.say(identified);
    }

    @RegisterForReflection
    record ContactIdentified(
            UUID contactId,
            UUID customerId,
            UUID caseId,
            Instant identifiedAt,
            boolean newCustomer,
            String caseReference,
            String cause) {}

    @RegisterForReflection
    record Named(@Nullable String name) {}
}
