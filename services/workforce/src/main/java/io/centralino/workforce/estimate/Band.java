package io.centralino.workforce.estimate;

import java.util.Collection;

/// Where the next value is expected, given equal situations before: their mean, and the limits that hold four of five.
///
/// The limits are Student's prediction interval. Counts of people who do not know of one another scatter at least as
/// Poisson's do, so where days are few or alike by luck, the band is as wide as Poisson's.
public record Band(double low, double mean, double high) {

    public static final int PERCENT = 80;

    private static final double BELOW_HIGH = 0.5 + PERCENT / 200.0;

    /// What Student's quantile comes to with many degrees of freedom.
    private static final double NORMAL = 1.2816;

    static Band of(Collection<Double> values) {
        int n = values.size();
        if (n == 0) {
            return new Band(0, 0, 0);
        }
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double reach = Math.sqrt(1 + 1.0 / n) * spread(values, mean);
        return new Band(Math.max(0, mean - reach), mean, mean + reach);
    }

    private static double spread(Collection<Double> values, double mean) {
        int freedom = values.size() - 1;
        if (freedom == 0) {
            return StudentT.quantile(BELOW_HIGH, 1) * Math.sqrt(mean);
        }
        double squares =
                values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        return Math.max(
                StudentT.quantile(BELOW_HIGH, freedom) * Math.sqrt(squares / freedom), NORMAL * Math.sqrt(mean));
    }
}
