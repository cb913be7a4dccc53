package io.centralino.governance.ledger.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/// So many percent answered within so many seconds.
@RegisterForReflection
public record ServiceLevel(int withinSeconds, double targetPercent) {
    /// What holds where neither a contract nor the queue says anything.
    public static final ServiceLevel USUAL = new ServiceLevel(20, 80);

    public Duration within() {
        return Duration.ofSeconds(withinSeconds);
    }
}
