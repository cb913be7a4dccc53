package io.centralino.routing.parking;

import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.routing.work.WorkBody;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A contact's time aside: an agent begins it, and ends it.
@Path("/api/v1/{org}/work/{contactId}/parking")
@InOrganisation
@RunOnVirtualThread
class ParkingResource {
    private final Parking parking;
    private final Caller caller;

    @Inject
    ParkingResource(Parking parking, Caller caller) {
        this.parking = parking;
        this.caller = caller;
    }

    @POST
    @Allowed({AGENT, SUPERVISOR})
    @Idempotent
    public WorkBody park(@RestPath String org, @RestPath UUID contactId, @NotNull @Valid Wanted wanted) {
        return WorkBody.of(
                parking.park(org, contactId, caller.subject(), wanted.moment(), wanted.lastMessageSequence()));
    }

    @DELETE
    @Allowed({AGENT, SUPERVISOR})
    @Idempotent
    public WorkBody takeUp(@RestPath String org, @RestPath UUID contactId) {
        return WorkBody.of(parking.takeUp(org, contactId, caller.subject()));
    }

    /// Until when, where that is known, and the last message of the conversation that the agent saw.
    record Wanted(@Nullable Instant until, @NotNull @Min(0) Long lastMessageSequence) {
        /// As precise as the tables keep it, so that it is known again when it is said twice.
        @Nullable
        Instant moment() {
            return until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
