package io.centralino.workforce.interval;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time and what happened in it.
public record Interval(Instant start, Grain grain, Counts counts, boolean imported) {

    public Instant end() {
        return start.plus(grain.length());
    }

    /// Whether a quarter of an hour lies in it.
    boolean covers(Instant quarter) {
        return !quarter.isBefore(start) && Duration.between(start, quarter).compareTo(grain.length()) < 0;
    }
}
