package io.centralino.parts;

/// A part did not start or stop as it should; the message is one line a person can act on.
public final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PartFailed(String message) {
        super(message);
    }

    public PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
