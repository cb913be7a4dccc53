package io.centralino.quality.monitoring;

import io.centralino.quality.organisation.Organisation;
import io.centralino.quality.organisation.Organisations;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/// Whether single people's work may be looked at.
@ApplicationScoped
public class Monitoring {

    private final Organisations organisations;

    Monitoring(Organisations organisations) {
        this.organisations = organisations;
    }

    /// @throws Refusal where nobody has named what allows it, or not for this day
    public void refuseUnlessOn(String tenant, Instant now) {
        if (!isOn(tenant, now)) {
            throw new Refusal(MonitoringProblem.MONITORING_NOT_AUTHORISED, null, Map.of());
        }
    }

    boolean isOn(String tenant, Instant now) {
        return organisations.of(tenant).filter(it -> on(it, now)).isPresent();
    }

    private static boolean on(Organisation organisation, Instant now) {
        var profile = organisation.countryProfile();
        return profile != null && profile.monitoredOn(organisation.day(now));
    }
}
