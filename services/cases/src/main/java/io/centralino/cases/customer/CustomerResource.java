package io.centralino.cases.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Looking customers up, by what they are recognised by, by name, by id; and saying what else they are recognised by.
@Path("/api/v1/{org}/customers")
@RunOnVirtualThread
@InOrganisation
class CustomerResource {

    private static final String ONE_LINE = "\\P{Cntrl}*";

    private final Customers customers;
    private final Clock clock;

    CustomerResource(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    @GET
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<Body> search(
            @RestPath String org,
            @RestQuery @Nullable @Size(max = 254) @Pattern(regexp = ONE_LINE) String identity,
            @RestQuery @DefaultValue("") @Size(max = 100) @Pattern(regexp = ONE_LINE) String q,
            @RestQuery @Nullable String cursor) {
        if (identity != null) {
            return new Page<>(
                    customers.recognisedBy(identity).stream().map(this::body).toList(), null);
        }
        var before = cursor == null ? null : uuid(Cursor.decode(cursor, 1)[0]);
        var page = Page.of(
                customers.named(q.strip(), before, Page.LIMIT + 1),
                customer -> Cursor.encode(customer.id().toString()));
        return new Page<>(page.items().stream().map(this::body).toList(), page.next());
    }

    /// A merged customer's id answers with who it is now.
    @GET
    @Path("{id}")
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return customers.now(id).map(this::body).orElseThrow(Refusal::notFound);
    }

    /// Somebody knows that this address or number is theirs too: whoever writes from it is this customer from now on.
    @POST
    @Path("{id}/identities")
    @Idempotent
    @ResponseStatus(201)
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.CLIENT, Role.ADMIN})
    public Body add(@RestPath String org, @RestPath UUID id, @Valid @NotNull Said said) {
        var customer = customers.held(id).orElseThrow(Refusal::notFound);
        var identity = Identity.of(said.kind(), said.value())
                .orElseThrow(
                        () -> new Refusal(WebProblem.INVALID, "value is no %s as we know it".formatted(said.kind())));
        if (!customers.recognise(org, customer.id(), identity, clock.instant())) {
            var owner = customers.recognised(identity).orElseThrow();
            if (!owner.equals(customer.id())) {
                throw new Refusal(
                        CustomerProblem.IDENTITY_TAKEN,
                        "If they are one person, merge the two",
                        Map.of("customerId", owner));
            }
        }
        return body(customer);
    }

    private Body body(Customer customer) {
        var identities = customers.identitiesOf(customer.id()).stream()
                .map(known -> new Body.Known(known.kind(), known.value()))
                .toList();
        return new Body(customer.id(), customer.name().orElse(null), identities, customer.since());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
        }
    }

    /// An identity as somebody says it; a browser that came back is none that anybody knows of.
    record Said(
            @NotNull @Pattern(regexp = "mail|phone|bsuid|partner")
            String kind,

            @NotNull @Size(max = 254) @Pattern(regexp = ONE_LINE)
            String value) {}

    record Body(
            UUID id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name,

            List<Known> identities,
            Instant since) {

        record Known(String kind, String value) {}
    }
}
