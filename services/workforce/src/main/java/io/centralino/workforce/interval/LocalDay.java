package io.centralino.workforce.interval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

/// A day where the tenant lives: 23, 24 or 25 hours.
public record LocalDay(LocalDate date, ZoneId zone) {

    public Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    public Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// The starts of its intervals, from midnight by the time that passes: no hour is missed or counted twice.
    public List<Instant> starts(Grain grain) {
        var length = grain.length();
        var many = Duration.between(start(), end()).dividedBy(length);
        return LongStream.range(0, many)
                .mapToObj(n -> start().plus(length.multipliedBy(n)))
                .toList();
    }

    /// Which of its intervals a moment falls in.
    int indexOf(Instant moment, Grain grain) {
        return (int) Duration.between(start(), moment).dividedBy(grain.length());
    }
}
