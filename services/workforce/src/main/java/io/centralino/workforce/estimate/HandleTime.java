package io.centralino.workforce.estimate;

import io.centralino.workforce.interval.Counts;
import java.util.Collection;

/// How long one contact takes.
///
/// Single contacts differ by far more than times of day do, so an interval's own mean counts for as much as it has
/// contacts, against the mean of all with the weight of [#WEIGHT].
///
/// @param all everything in the days at hand
record HandleTime(Counts all) {

    static final int WEIGHT = 50;

    /// Whether any contact was handled.
    boolean isKnown() {
        return all.handled() > 0;
    }

    double seconds(Collection<Counts> own) {
        double mean = isKnown() ? (double) all.handleMs() / all.handled() : 0;
        long handled = own.stream().mapToLong(Counts::handled).sum();
        long spent = own.stream().mapToLong(Counts::handleMs).sum();
        return (spent + WEIGHT * mean) / (handled + WEIGHT) / 1000;
    }
}
