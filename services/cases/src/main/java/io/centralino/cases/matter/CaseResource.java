package io.centralino.cases.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.cases.Place;
import io.centralino.cases.customer.Customer;
import io.centralino.cases.customer.Customers;
import io.centralino.cases.matter.CaseVoice.Change;
import io.centralino.cases.matter.Cases.Wanted;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The cases of a tenant: listed newest first, read, moved along.
@Path("/api/v1/{org}/cases")
@RunOnVirtualThread
@InOrganisation
class CaseResource {

    private final Cases cases;
    private final CaseVoice voice;
    private final Customers customers;
    private final Caller caller;
    private final Clock clock;

    CaseResource(Cases cases, CaseVoice voice, Customers customers, Caller caller, Clock clock) {
        this.cases = cases;
        this.voice = voice;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<Body> list(
            @RestPath String org,
            @RestQuery @Nullable UUID customer,
            @RestQuery @Nullable @Pattern(regexp = "open|waiting|solved|closed") String status,
            @RestQuery @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,20}") String reference,
            @RestQuery @Nullable String cursor) {
        var wanted = new Wanted(
                customer == null ? null : now(customer),
                status == null ? null : Status.valueOf(status.toUpperCase(Locale.ROOT)),
                reference == null ? null : reference.toUpperCase(Locale.ROOT));
        var page = Page.of(
                cases.newest(wanted, cursor == null ? null : Place.of(cursor), Page.LIMIT + 1),
                it -> new Place(it.openedAt(), it.id()).cursor());
        return new Page<>(page.items().stream().map(CaseResource::body).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return cases.findByIdOptional(id).map(CaseResource::body).orElseThrow(Refusal::notFound);
    }

    @PATCH
    @Path("{id}")
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    @Idempotent
    public Body change(@RestPath String org, @RestPath UUID id, @NotNull @Valid Wish wish) {
        var now = clock.instant();
        var held = cases.held(id).orElseThrow(Refusal::notFound);
        if (held.change(wish.status(), wish.subject(), now)) {
            voice.changed(org, held, Change.of("edited", now).by(caller.subject()));
        }
        return body(held);
    }

    /// A merged customer's cases are listed under either id.
    private UUID now(UUID customer) {
        return customers.now(customer).map(Customer::id).orElse(customer);
    }

    private static Body body(Case it) {
        return new Body(
                it.id(),
                it.reference(),
                it.kind(),
                it.status(),
                it.subject().orElse(null),
                it.customerId(),
                it.openedAt(),
                it.changedAt());
    }

    record Wish(
            @Nullable Status status,

            @Nullable @Size(max = 300) @Pattern(regexp = "\\P{Cntrl}*")
            String subject) {}

    record Body(
            UUID id,
            String reference,
            String kind,
            Status status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String subject,

            UUID customerId,
            Instant openedAt,
            Instant changedAt) {}
}
