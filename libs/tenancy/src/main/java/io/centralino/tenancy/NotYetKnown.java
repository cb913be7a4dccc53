package io.centralino.tenancy;

/// Something is needed that another service has not said yet; whoever asked may come back when it is known.
public class NotYetKnown extends RuntimeException {
    public NotYetKnown(String what) {
        super(what, null, false, false);
    }

    /// What is missing, in words for the log and the dead letter.
    public String what() {
        return String.valueOf(getMessage());
    }
}
