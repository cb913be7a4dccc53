package io.centralino.governance.ledger.alert;

import io.centralino.governance.ledger.metric.Gauge.Reading;
import io.centralino.governance.ledger.metric.Gauge.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule that watches one figure, and how things stand with it.
///
/// @param value what the figure was at the last look; absent where there was none
record Alert(
        UUID id,
        Rule rule,
        Watch watch,
        @Nullable BigDecimal value,
        @Nullable Instant checkedAt) {
    /// @param reading absent where there is nothing to read any more
    Alert look(@Nullable Reading reading, Instant now) {
        var read = reading == null ? null : reading.value();
        var beyond = rule.comparison.of(read, rule.threshold);
        return new Alert(id, rule, watch.after(beyond, now, rule.looks), read, now);
    }

    /// What somebody wants to be told of.
    ///
    /// @param window how far back the figure reaches
    /// @param looks how many looks in a row must find it on the other side before anything is said
    record Rule(
            String name, Subject subject, Comparison comparison, BigDecimal threshold, Duration window, int looks) {}
}
