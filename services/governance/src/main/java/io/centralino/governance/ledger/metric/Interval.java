package io.centralino.governance.ledger.metric;

import io.centralino.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The stretch of time a figure is about, its end not included.
record Interval(Instant from, Instant to) {
    private static final Duration LONGEST = Duration.ofDays(93);

    /// The whole day in the tenant's own time zone: 23, 24 or 25 hours.
    static Interval day(LocalDate day, ZoneId zone) {
        return new Interval(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// The interval a caller asks for, or today where they ask for none.
    static Interval asked(@Nullable String from, @Nullable String to, LocalDate today, ZoneId zone) {
        if (from == null && to == null) {
            return day(today, zone);
        }
        if (from == null || to == null) {
            throw new Refusal(MetricProblem.BAD_INTERVAL, "Give both from and to, or neither for today");
        }
        try {
            var interval = new Interval(Instant.parse(from), Instant.parse(to));
            if (interval.from.isBefore(interval.to)
                    && Duration.between(interval.from, interval.to).compareTo(LONGEST) <= 0) {
                return interval;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new Refusal(
                MetricProblem.BAD_INTERVAL, "From and to are instants, from before to, at most 93 days apart");
    }

    boolean contains(@Nullable Instant at) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }
}
