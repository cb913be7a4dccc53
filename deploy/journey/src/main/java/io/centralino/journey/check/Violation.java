package io.centralino.journey.check;

/// A broken promise, with the ids one needs to look for its cause.
public record Violation(Promise promise, String tenant, String what, String ids) {

    @Override
    public String toString() {
        return "%s %s: %s [%s]".formatted(promise, tenant, what, ids);
    }
}
