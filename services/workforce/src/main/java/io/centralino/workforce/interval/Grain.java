package io.centralino.workforce.interval;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// How long an interval is.
public enum Grain {
    QUARTER_HOUR(15),
    HALF_HOUR(30);

    private final int minutes;

    Grain(int minutes) {
        this.minutes = minutes;
    }

    public static Optional<Grain> of(int minutes) {
        return Arrays.stream(values()).filter(it -> it.minutes == minutes).findFirst();
    }

    public int minutes() {
        return minutes;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }
}
