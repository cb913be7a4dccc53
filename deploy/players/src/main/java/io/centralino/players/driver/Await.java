package io.centralino.players.driver;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for something to become true, and says what never did.
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /// Asks until the answer pleases.
    public static <T> T until(String what, Duration patience, Supplier<T> ask, Predicate<T> pleases) {
        return until(what, patience, PAUSE, ask, pleases);
    }

    /// The same with longer pauses, where asking costs.
    public static <T> T until(String what, Duration patience, Duration between, Supplier<T> ask, Predicate<T> pleases) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = ask.get();
            if (pleases.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new NeverCame(
                        "%s did not come within %d s; last was %s".formatted(what, patience.toSeconds(), answer));
            }
            pause(between);
        }
    }

    public static void until(String what, Duration patience, BooleanSupplier condition) {
        until(what, patience, condition::getAsBoolean, yes -> yes);
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeverCame("interrupted");
        }
    }

    /// What was waited for did not come.
    public static final class NeverCame extends RuntimeException {
        NeverCame(String what) {
            super(what);
        }
    }
}
