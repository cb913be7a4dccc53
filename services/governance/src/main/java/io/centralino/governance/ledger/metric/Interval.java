package io.centralino.governance.ledger.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The stretch of time a figure is about, its end not included.
record Interval(Instant from, Instant to) {
    /// The whole day in the tenant's own time zone: 23, 24 or 25 hours.
    static Interval day(LocalDate day, ZoneId zone) {
        return new Interval(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean contains(@Nullable Instant at) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }
}
