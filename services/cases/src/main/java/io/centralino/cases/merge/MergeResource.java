package io.centralino.cases.merge;

import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// Joining two customers, and undoing it.
@Path("/api/v1/{org}/customer-merges")
@RunOnVirtualThread
@InOrganisation
class MergeResource {

    private final Merging merging;
    private final Caller caller;
    private final Clock clock;

    MergeResource(Merging merging, Caller caller, Clock clock) {
        this.merging = merging;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    @Idempotent
    public Body merge(@RestPath String org, @NotNull @Valid Wish wish) {
        return new Body(merging.merge(org, wish.from(), wish.into(), caller.subject(), clock.instant()));
    }

    /// Undone twice is undone once.
    @DELETE
    @Path("{id}")
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public void undo(@RestPath String org, @RestPath UUID id) {
        merging.undo(org, id, caller.subject(), clock.instant());
    }

    /// @param from whose matters move
    /// @param into who stays
    record Wish(@NotNull UUID from, @NotNull UUID into) {}

    record Body(UUID mergeId) {}
}
