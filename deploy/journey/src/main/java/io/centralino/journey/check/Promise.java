package io.centralino.journey.check;

/// What the suite promises, whatever breaks.
public enum Promise {
    /// What was acknowledged stands, what was refused does not.
    NO_LOSS,
    /// However often it is sent, told or heard, it counts once.
    NO_DOUBLE,
    /// A conversation is stored in the order it was said, and work never goes backwards.
    ORDER,
    /// Nobody sees, stores or is told what belongs to another tenant.
    ISOLATION,
    /// Every contact of a tenant is handled, abandoned, at work, or a dead letter.
    CONSERVATION,
    /// The suite comes to rest, and nothing hangs past its time.
    LIVENESS
}
