package io.centralino.governance.registry.organisation;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.governance.registry.Invalid;
import io.centralino.governance.registry.organisation.CountryProfile.Standing;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What the law of its country lets the organisation of the path look at, kept by its admins.
@Path("/api/v1/{org}/country-profile")
@RunOnVirtualThread
@InOrganisation
class CountryProfileResource {
    private static final Set<String> COUNTRIES = Set.of(java.util.Locale.getISOCountries());
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final CountryProfiles profiles;
    private final Founding founding;

    @Inject
    CountryProfileResource(CountryProfiles profiles, Founding founding) {
        this.profiles = profiles;
        this.founding = founding;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Standing get(@RestPath String org) {
        return profiles.find(org).orElseThrow(Refusal::notFound);
    }

    @PUT
    @Allowed({ADMIN, OPERATOR})
    public Standing put(@RestPath String org, @Valid @NotNull Body body) {
        return founding.put(org, body.standing());
    }

    /// A profile as an admin states it; whoever may look at single people says on what ground.
    record Body(
            @NotNull String country,
            @NotNull Boolean monitoringAuthorised,
            @Nullable LocalDate monitoringSince,
            @Nullable LocalDate monitoringUntil,
            @Size(max = 500) @Nullable String basis) {
        Standing standing() {
            if (!COUNTRIES.contains(country)) {
                throw Invalid.because("country", "must be one of the two-letter codes of ISO 3166-1");
            }
            if (monitoringAuthorised && (basis == null || basis.isBlank())) {
                throw Invalid.because("basis", "must name the agreement or authorisation");
            }
            between("monitoringSince", monitoringSince, FIRST);
            between("monitoringUntil", monitoringUntil, monitoringSince == null ? FIRST : monitoringSince);
            return new Standing(country, monitoringAuthorised, monitoringSince, monitoringUntil, basis);
        }

        private static void between(String member, @Nullable LocalDate day, LocalDate first) {
            if (day != null && (day.isBefore(first) || day.isAfter(LAST))) {
                throw Invalid.because(member, "must be a day from %s to %s".formatted(first, LAST));
            }
        }
    }
}
