package io.centralino.quality.score;

/// How a question may be answered.
public enum Scale {
    YES_NO(0, 1),
    ONE_TO_FIVE(1, 5);

    private final int least;
    private final int most;

    Scale(int least, int most) {
        this.least = least;
        this.most = most;
    }

    boolean holds(int value) {
        return least <= value && value <= most;
    }

    /// Between 0 and 1.
    double share(int value) {
        return (value - least) / (double) (most - least);
    }

    boolean failed(int value) {
        return value == least;
    }
}
