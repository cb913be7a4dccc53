package io.centralino.cases.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Looking customers up: by what they are recognised by, by name, by id.
@Path("/api/v1/{org}/customers")
@RunOnVirtualThread
@InOrganisation
class CustomerResource {

    private static final String ONE_LINE = "\\P{Cntrl}*";

    private final Customers customers;

    CustomerResource(Customers customers) {
        this.customers = customers;
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

    record Body(
            UUID id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name,

            List<Known> identities,
            Instant since) {

        record Known(String kind, String value) {}
    }
}
