package io.centralino.players.history;

/// What the system told the driver of an operation.
public enum Outcome {
    /// It promised: what was asked for stands.
    ACKED,
    /// It said no: nothing may stand.
    REFUSED,
    /// Nobody knows: the answer was lost, so both are right.
    UNKNOWN;

    /// The outcome of an operation that was tried more than once.
    ///
    /// A promise stays a promise. A refusal after a lost answer tells nothing: the lost one may have come true.
    Outcome and(Outcome later) {
        if (this == ACKED || later == ACKED) {
            return ACKED;
        }
        return this == REFUSED && later == REFUSED ? REFUSED : UNKNOWN;
    }
}
