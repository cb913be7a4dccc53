package io.centralino.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Keeps a distance between rounds of work in a rush, so that each does more; after a pause a few may go at once.
///
/// For one thread.
public final class Pace {
    private final long distance;
    private final long ahead;
    private long due = System.nanoTime();

    /// @param distance between two rounds in a rush
    /// @param atOnce how many rounds may follow one another after a pause
    public Pace(Duration distance, int atOnce) {
        this.distance = distance.toNanos();
        this.ahead = this.distance * (atOnce - 1);
    }

    /// Waits until another round may begin.
    public void await() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(rest(System.nanoTime()));
    }

    /// A round was done.
    public void done() {
        done(System.nanoTime());
    }

    long rest(long now) {
        return Math.max(0, due - ahead - now);
    }

    void done(long now) {
        due = Math.max(0, due - now) + now + distance;
    }
}
