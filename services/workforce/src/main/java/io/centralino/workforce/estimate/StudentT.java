package io.centralino.workforce.estimate;

/// Student's distribution with a whole number of degrees of freedom.
final class StudentT {

    private StudentT() {}

    /// The value that a share of all draws stays below; the share is above one half.
    static double quantile(double share, int freedom) {
        double low = 0;
        double high = 1;
        while (below(high, freedom) < share) {
            high *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle, freedom) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The share of all draws below a positive value: the finite sums for odd and even degrees of freedom.
    static double below(double value, int freedom) {
        double angle = Math.atan(value / Math.sqrt(freedom));
        double cosine = Math.cos(angle);
        double term = freedom % 2 == 0 ? 1 : cosine;
        double sum = freedom == 1 ? 0 : term;
        for (int k = freedom % 2 == 0 ? 2 : 3; k < freedom; k += 2) {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }
        double within = freedom % 2 == 0 ? Math.sin(angle) * sum : 2 / Math.PI * (angle + Math.sin(angle) * sum);
        return (1 + within) / 2;
    }
}
