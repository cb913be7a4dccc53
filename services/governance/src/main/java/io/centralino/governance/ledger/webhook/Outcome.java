package io.centralino.governance.ledger.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of one try: the receiver's status, or why there is none.
///
/// @param fault `timeout`, `unreachable`, `not-public`, or `ours`
/// @param answer the beginning of what the receiver said
/// @param retryAfter how long the receiver asks to be left alone
record Outcome(
        @Nullable Integer status,
        @Nullable String fault,
        @Nullable String answer,
        Duration retryAfter) {
    private static final int GONE = 410;

    static Outcome of(int status, String answer, Duration retryAfter) {
        return new Outcome(status, null, answer, retryAfter);
    }

    static Outcome of(String fault) {
        return new Outcome(null, fault, null, Duration.ZERO);
    }

    /// A redirect is no taking: whoever moves tells us by changing the subscription.
    boolean taken() {
        return status != null && status >= 200 && status < 300;
    }

    boolean gone() {
        return status != null && status == GONE;
    }
}
