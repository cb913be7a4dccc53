package io.centralino.players.history;

/// What a driver can ask of the system.
public enum Kind {
    /// A customer says something.
    MESSAGE,
    /// An agent takes an offer.
    ACCEPTANCE,
    /// An agent answers.
    REPLY,
    /// An agent closes the work.
    WRAP_UP
}
