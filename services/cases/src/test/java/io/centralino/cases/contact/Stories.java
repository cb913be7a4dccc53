package io.centralino.cases.contact;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/// Waits for what the service will have done in a moment.
final class Stories {

    private Stories() {}

    static void until(ThrowingRunnable holds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(holds);
    }
}
