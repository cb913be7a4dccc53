package io.centralino.governance.ledger.alert;

import io.centralino.governance.ledger.alert.Watch.State;
import io.centralino.governance.ledger.metric.Gauge.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of an alert's state.
///
/// @param state what it became
/// @param reading absent where there was nothing to read any more, or the rule was deleted
record Turn(State state, Instant at, @Nullable Reading reading) {}
