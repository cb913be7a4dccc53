package io.centralino.governance.registry.calendar;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time, its end not included.
record Span(Instant from, Instant to) {
    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    /// The part of this span inside another.
    Span within(Span other) {
        return new Span(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    Duration length() {
        return isEmpty() ? Duration.ZERO : Duration.between(from, to);
    }
}
