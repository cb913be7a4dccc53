package io.centralino.events;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready before reference data has been read: until then everybody would look like a stranger.
@Readiness
class StateHealth implements HealthCheck {
    private final StateReader state;

    @Inject
    StateHealth(StateReader state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reference data")
                .status(state.caughtUp())
                .build();
    }
}
