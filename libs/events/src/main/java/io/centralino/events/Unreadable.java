package io.centralino.events;

/// The bytes are not a fact; no retry will make them one.
public class Unreadable extends RuntimeException {
    public Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
