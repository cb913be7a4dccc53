package io.centralino.web;

import io.centralino.inbox.ParkedKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/// For operators, on the service's own port: lets dead letters try again after a repair. The gateway leads nobody here.
@Path("/operations/dead-letters/replay")
@RunOnVirtualThread
class DeadLetterResource {
    private final Instance<ParkedKeys> parked;

    @Inject
    DeadLetterResource(Instance<ParkedKeys> parked) {
        this.parked = parked;
    }

    /// Safe to call twice: what has had its effect is not parked any more.
    @POST
    @Allowed(Role.OPERATOR)
    @Operation(hidden = true)
    public Replay replay(@RestQuery @DefaultValue("") String key) {
        return new Replay(parked.isResolvable() ? parked.get().replay(key) : 0);
    }

    /// How many keys try again.
    record Replay(int keys) {}
}
