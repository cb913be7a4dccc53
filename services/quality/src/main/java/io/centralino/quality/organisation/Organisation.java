package io.centralino.quality.organisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// One organisation as governance says it stands now.
@RegisterForReflection
public record Organisation(
        String name,
        String locale,
        String timeZone,
        @Nullable CountryProfile countryProfile) {

    /// The day it is there at this moment.
    public LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    /// What was agreed or permitted in its country; nobody having said so means no.
    @RegisterForReflection
    public record CountryProfile(
            String country,
            boolean monitoringAuthorised,
            @Nullable LocalDate monitoringSince,
            @Nullable LocalDate monitoringUntil) {

        public boolean monitoredOn(LocalDate day) {
            return monitoringAuthorised
                    && (monitoringSince == null || !day.isBefore(monitoringSince))
                    && (monitoringUntil == null || !day.isAfter(monitoringUntil));
        }
    }
}
