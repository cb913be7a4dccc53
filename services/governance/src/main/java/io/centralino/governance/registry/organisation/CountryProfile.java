package io.centralino.governance.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.registry.Key;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the law of an organisation's country, and its agreements with the people's representatives, let it look at.
@Entity
@IdClass(Key.class)
@Table(schema = "registry", name = "country_profile")
class CountryProfile {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private String id;

    private String country;
    private boolean authorised;

    @Column(name = "authorised_since")
    private @Nullable LocalDate since;

    @Column(name = "authorised_until")
    private @Nullable LocalDate until;

    private @Nullable String basis;

    @SuppressWarnings("NullAway.Init")
    protected CountryProfile() {}

    CountryProfile(String tenantId, Standing standing) {
        this.tenantId = tenantId;
        this.id = tenantId;
        take(standing);
    }

    /// @return whether anything changed
    boolean become(Standing standing) {
        if (standing.equals(standing())) {
            return false;
        }
        take(standing);
        return true;
    }

    Standing standing() {
        return new Standing(country, authorised, since, until, basis);
    }

    private void take(Standing standing) {
        country = standing.country();
        authorised = standing.monitoringAuthorised();
        since = standing.monitoringSince();
        until = standing.monitoringUntil();
        basis = standing.basis();
    }

    /// The profile in full.
    ///
    /// @param basis the agreement or authorisation that allows it, so that it can be found
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String country,
            boolean monitoringAuthorised,
            @Nullable LocalDate monitoringSince,
            @Nullable LocalDate monitoringUntil,
            @Nullable String basis) {
        Said said() {
            return new Said(country, monitoringAuthorised, monitoringSince, monitoringUntil);
        }
    }

    /// The profile as other services hear of it; the reference of the agreement stays here.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record Said(
            String country,
            boolean monitoringAuthorised,
            @Nullable LocalDate monitoringSince,
            @Nullable LocalDate monitoringUntil) {}
}
