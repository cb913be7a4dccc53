package io.centralino.governance.registry.act;

import static io.centralino.web.Role.OPERATOR;

import io.centralino.governance.registry.Invalid;
import io.centralino.web.Allowed;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// Closes the organisation of the path: its doors at once, the rest when its contacts are finished or the time is up.
@Path("/api/v1/{org}/closings")
@RunOnVirtualThread
@InOrganisation
class ClosingResource {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Beginning beginning;
    private final Clock clock = Clock.systemUTC();

    @Inject
    ClosingResource(Beginning beginning) {
        this.beginning = beginning;
    }

    @POST
    @ResponseStatus(202)
    @Allowed(OPERATOR)
    @Idempotent
    public ActView post(@RestPath String org, @Valid @NotNull Body body) {
        var now = clock.instant();
        if (body.deadline.isBefore(now.minus(LONGEST)) || body.deadline.isAfter(now.plus(LONGEST))) {
            throw Invalid.because("deadline", "must be within a year");
        }
        return ActView.of(beginning.closing(org, body.deadline));
    }

    /// Until when contacts may still be finished; a moment that has passed waits for none.
    record Body(@NotNull Instant deadline) {}
}
