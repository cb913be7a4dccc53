package io.centralino.channels.chat;

import java.time.Duration;

/// Lets one through, and then nobody for a while.
///
/// For one thread.
final class Turnstile {

    private final long rest;
    private boolean used;
    private long passed;

    Turnstile(Duration rest) {
        this.rest = rest.toNanos();
    }

    /// @param now in nanoseconds of a clock that only goes forward
    boolean passes(long now) {
        if (used && now - passed < rest) {
            return false;
        }
        used = true;
        passed = now;
        return true;
    }
}
