package io.centralino.quality.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.quality.organisation.Organisation;
import io.centralino.quality.organisation.Organisations;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Whether monitoring is on, for everybody it concerns to read.
@Path("/api/v1/{org}/monitoring")
@RunOnVirtualThread
@InOrganisation
class MonitoringResource {

    private final Organisations organisations;
    private final Monitoring monitoring;
    private final Clock clock;

    MonitoringResource(Organisations organisations, Monitoring monitoring, Clock clock) {
        this.organisations = organisations;
        this.monitoring = monitoring;
        this.clock = clock;
    }

    @GET
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.PLANNER, Role.CLIENT, Role.ADMIN})
    public Body get(@RestPath String org) {
        return organisations
                .of(org)
                .map(Organisation::countryProfile)
                .map(profile -> new Body(
                        monitoring.isOn(org, clock.instant()),
                        profile.monitoringSince(),
                        profile.monitoringUntil(),
                        profile.country()))
                .orElse(new Body(false, null, null, null));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            boolean authorised,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String country) {}
}
