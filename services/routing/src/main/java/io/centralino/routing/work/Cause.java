package io.centralino.routing.work;

import java.util.Locale;

/// What brings a parked contact back.
public enum Cause {
    /// She takes it up again.
    AGENT,
    /// The customer wrote something that she had not seen.
    CUSTOMER,
    /// The time has come that she had set.
    CLOCK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
