package io.centralino.governance.ledger.webhook;

import java.time.Duration;

/// How long to wait between two tries: each pause twice the one before, up to a longest one, and none quite like
/// another's, so that receivers that were away together are not asked together.
record Pauses(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;
    private static final double SPREAD = 0.2;

    /// @param failures how many tries in a row have failed, from 1
    /// @param chance from 0 to 1
    Duration after(int failures, double chance) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        var pause = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 - SPREAD + 2 * SPREAD * chance)));
    }

    /// How long a receiver is left alone altogether: not at all after one failure, which may be the fact's own.
    Duration rest(int failures, double chance) {
        return failures < 2 ? Duration.ZERO : after(failures - 1, chance);
    }
}
