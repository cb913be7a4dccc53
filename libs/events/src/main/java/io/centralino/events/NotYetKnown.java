package io.centralino.events;

/// Thrown by a hearing that needs something another fact will bring: the key waits, in order, until it is known.
public class NotYetKnown extends RuntimeException {
    public NotYetKnown(String what) {
        super(what, null, false, false);
    }

    /// What is missing, in words for the log and the dead letter.
    public String what() {
        return String.valueOf(getMessage());
    }
}
