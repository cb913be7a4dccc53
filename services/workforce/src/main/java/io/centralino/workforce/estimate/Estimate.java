package io.centralino.workforce.estimate;

import java.time.Instant;

/// What is expected of one interval.
///
/// @param handleSeconds talk and wrap-up of one contact
/// @param observations how many intervals of the past it rests on
public record Estimate(
        Instant start, double offered, double low, double high, double handleSeconds, int observations) {}
