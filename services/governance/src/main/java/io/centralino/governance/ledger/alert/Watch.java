package io.centralino.governance.ledger.alert;

import java.time.Instant;

/// Whether an alert is firing, and since when its state is what it is.
///
/// It turns only once so many looks in a row have contradicted it, both ways: a figure that wavers around its threshold
/// fires nothing and quiets nothing.
///
/// @param contrary how many looks in a row have contradicted the state
record Watch(boolean firing, Instant since, int contrary) {
    Watch after(boolean beyond, Instant now, int looks) {
        if (beyond == firing) {
            return new Watch(firing, since, 0);
        }
        return contrary + 1 >= looks ? new Watch(beyond, now, 0) : new Watch(firing, since, contrary + 1);
    }

    State state() {
        return firing ? State.firing : State.quiet;
    }

    /// How an alert stands.
    enum State {
        quiet,
        firing
    }
}
