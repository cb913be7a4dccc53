package io.centralino.cases.contact;

import static io.centralino.cases.matter.CaseProblem.CASE_OF_ANOTHER_CUSTOMER;

import io.centralino.cases.matter.Case;
import io.centralino.cases.matter.Cases;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Where a contact is filed, and filing it in another case of its customer. Moving it back undoes a move.
@Path("/api/v1/{org}/contact-files/{contactId}")
@RunOnVirtualThread
@InOrganisation
class ContactFileResource {

    private final ContactFiles files;
    private final Cases cases;
    private final Refiling refiling;
    private final Caller caller;
    private final Clock clock;

    ContactFileResource(ContactFiles files, Cases cases, Refiling refiling, Caller caller, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.refiling = refiling;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Body get(@RestPath String org, @RestPath UUID contactId) {
        var file = files.findByIdOptional(contactId).orElseThrow(Refusal::notFound);
        return body(file, cases.findByIdOptional(file.caseId()).orElseThrow());
    }

    @PUT
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    @Idempotent
    public Body move(@RestPath String org, @RestPath UUID contactId, @NotNull @Valid Wish wish) {
        var file = files.held(contactId).orElseThrow(Refusal::notFound);
        var to = cases.held(wish.caseId()).orElseThrow(Refusal::notFound);
        if (!to.customerId().equals(file.customerId())) {
            throw new Refusal(
                    CASE_OF_ANOTHER_CUSTOMER,
                    "Case %s belongs to another customer than the contact".formatted(to.reference()));
        }
        if (!file.caseId().equals(to.id())) {
            refiling.move(org, file, to, "moved", caller.subject(), clock.instant());
        }
        return body(file, to);
    }

    private static Body body(ContactFile file, Case matter) {
        return new Body(file.id(), file.customerId(), matter.id(), matter.reference());
    }

    record Wish(@NotNull UUID caseId) {}

    record Body(UUID contactId, UUID customerId, UUID caseId, String caseReference) {}
}
