package io.centralino.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long DISTANCE = TimeUnit.MILLISECONDS.toNanos(60);

    private final Pace pace = new Pace(Duration.ofMillis(60), 3);
    private long now = System.nanoTime() + TimeUnit.HOURS.toNanos(1);

    @Test
    void letsAFewRoundsGoAtOnceAfterAPause() {
        assertThat(rests(3)).containsExactly(0, 0, 0);
    }

    @Test
    void keepsTheDistanceInARush() {
        rests(3);

        assertThat(rests(4)).containsExactly(DISTANCE, DISTANCE, DISTANCE, DISTANCE);
    }

    @Test
    void savesNoMoreThanAFewRoundsHoweverLongThePause() {
        rests(7);

        now += TimeUnit.DAYS.toNanos(1);

        assertThat(rests(4)).containsExactly(0, 0, 0, DISTANCE);
    }

    @Test
    void doesNotHoldBackRoundsThatComeSlowly() {
        for (int round = 0; round < 100; round++) {
            assertThat(rests(1)).containsExactly(0);
            now += DISTANCE;
        }
    }

    /// Rounds one right after the other, and how long each had to wait.
    private long[] rests(int rounds) {
        var rests = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            rests[round] = pace.rest(now);
            now += rests[round];
            pace.done(now);
        }
        return rests;
    }
}
