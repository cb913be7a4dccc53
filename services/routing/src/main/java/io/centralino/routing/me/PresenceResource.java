package io.centralino.routing.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.routing.agent.Agent;
import io.centralino.routing.agent.Agents;
import io.centralino.routing.agent.Presence;
import io.centralino.routing.registry.People;
import io.centralino.routing.registry.Slug;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The caller's presence.
@Path("/api/v1/me/presence")
@RunOnVirtualThread
class PresenceResource {
    private final PresenceChange change;
    private final Agents agents;
    private final People people;
    private final Tenancy tenancy;
    private final Caller caller;

    @Inject
    PresenceResource(PresenceChange change, Agents agents, People people, Tenancy tenancy, Caller caller) {
        this.change = change;
        this.agents = agents;
        this.people = people;
        this.tenancy = tenancy;
        this.caller = caller;
    }

    @GET
    @Allowed(me = true)
    public Body get() {
        var me = caller.subject();
        return people.vendorOf(me)
                .flatMap(vendor ->
                        tenancy.in(vendor, () -> agents.find(vendor, me).map(Body::of)))
                .orElse(Body.NOBODY);
    }

    /// Said twice, it is so once.
    @PUT
    @Allowed(me = true)
    public Body put(@NotNull @Valid Wanted wanted) {
        var standing = change.change(caller.subject(), wanted.state(), wanted.reason());
        return new Body(standing.state(), standing.reason(), standing.since());
    }

    /// What presence is to be; a reason is kept while not available.
    record Wanted(
            @NotNull Presence state,

            @Nullable @Pattern(regexp = Slug.WORD) @Size(max = 80)
            String reason) {}

    /// Whether the caller can be offered contacts.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            Presence state,
            @Nullable String reason,
            @Nullable Instant since) {
        /// Who has no working profile is never there.
        static final Body NOBODY = new Body(Presence.OFFLINE, null, null);

        static Body of(Agent agent) {
            return new Body(agent.presence(), agent.reason(), agent.presenceSince());
        }
    }
}
