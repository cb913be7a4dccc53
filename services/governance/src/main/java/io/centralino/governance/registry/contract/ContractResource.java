package io.centralino.governance.registry.contract;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.governance.registry.Bulletin;
import io.centralino.governance.registry.Key;
import io.centralino.governance.registry.Slug;
import io.centralino.governance.registry.SlugCursor;
import io.centralino.governance.registry.contract.Contract.ServiceLevel;
import io.centralino.governance.registry.contract.Contract.Share;
import io.centralino.governance.registry.contract.Contract.Terms;
import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Contracts: both sides read, the tenant's admin writes.
@Path("/api/v1/{org}/contracts")
@RunOnVirtualThread
@InOrganisation
class ContractResource {
    private final Contracts contracts;
    private final Organisations organisations;
    private final Bulletin bulletin;

    @Inject
    ContractResource(Contracts contracts, Organisations organisations, Bulletin bulletin) {
        this.contracts = contracts;
        this.organisations = organisations;
        this.bulletin = bulletin;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Terms> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        organisations.get(org);
        var terms = contracts.after(org, SlugCursor.start(cursor)).stream()
                .map(Contract::terms)
                .toList();
        return Page.of(terms, it -> SlugCursor.of(new Key(it.tenant(), it.id())));
    }

    @GET
    @Path("/{id}")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Terms get(@RestPath String org, @RestPath String id) {
        return contracts.find(org, id).orElseThrow(Refusal::notFound).terms();
    }

    @PUT
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public Terms put(
            @RestPath String org, @RestPath @Pattern(regexp = Slug.PATTERN) String id, @Valid @NotNull Body body) {
        if (!organisations.get(org).isTenant()) {
            throw new Refusal(ContractProblem.NOT_A_TENANT, org + " is a vendor: it takes contracts, it gives none");
        }
        bulletin.claim("contract", org + "/" + id);
        var terms = new Terms(org, id, body.vendorId, body.queues, body.serviceLevel);
        var known = contracts.givenBy(org, id);
        if (known.isPresent() && !known.get().become(terms)) {
            return terms;
        }
        contracts.sign(known.orElseGet(() -> new Contract(terms)), body.vendorId);
        say(terms, terms);
        return terms;
    }

    @DELETE
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public void delete(@RestPath String org, @RestPath String id) {
        bulletin.claim("contract", org + "/" + id);
        var contract = contracts.givenBy(org, id).orElseThrow(Refusal::notFound);
        contracts.delete(contract);
        say(contract.terms(), null);
    }

    private void say(Terms terms, @Nullable Terms now) {
        var stamp = bulletin.stamp();
        bulletin.changed(
                "contract",
                terms.id(),
                terms.tenant(),
                terms.vendorId(),
                new ContractChanged(terms.id(), terms.vendorId(), stamp.at(), stamp.by()));
        bulletin.now("contract", terms.id(), terms.tenant(), now);
    }

    /// A contract as the tenant wants it.
    record Body(
            @NotNull @Pattern(regexp = Slug.PATTERN) String vendorId,
            @NotNull @Size(max = 200) List<@NotNull @Valid Share> queues,
            @NotNull @Valid ServiceLevel serviceLevel) {}

    /// Said when what was agreed changed.
    @RegisterForReflection
    record ContractChanged(String id, String vendorId, Instant at, UUID by) {}
}
