package io.centralino.channels.typing;

import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.InOrganisation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Lets an agent's screen say that the agent is writing. It is no write: nothing is kept that a key could repeat.
@Path("/api/v1/{org}/conversations/{id}/typing")
@RunOnVirtualThread
@InOrganisation
class TypingResource {

    private final Typing typing;
    private final Caller caller;

    TypingResource(Typing typing, Caller caller) {
        this.typing = typing;
        this.caller = caller;
    }

    @POST
    @Allowed({AGENT, SUPERVISOR})
    public void post(@RestPath String org, @RestPath UUID id, @Valid @NotNull In in) {
        typing.byAgent(id, in.contactId(), caller.subject());
    }

    /// What the agent is writing for.
    record In(@NotNull UUID contactId) {}
}
