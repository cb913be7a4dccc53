package io.centralino.governance.ledger.metric;

import java.time.Duration;

/// What was agreed for a queue: so many percent answered within so many seconds.
public record Target(int withinSeconds, double targetPercent) {
    /// What holds where neither a contract nor the queue says anything.
    public static final Target USUAL = new Target(20, 80);

    Duration within() {
        return Duration.ofSeconds(withinSeconds);
    }
}
