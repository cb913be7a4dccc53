package io.centralino.journey.check;

import java.util.ArrayList;
import java.util.List;

/// Collects what a rule finds.
final class Findings {

    private final Promise promise;
    private final List<Violation> found = new ArrayList<>();

    Findings(Promise promise) {
        this.promise = promise;
    }

    void add(String tenant, String what, Object ids) {
        found.add(new Violation(promise, tenant, what, ids.toString()));
    }

    List<Violation> list() {
        return found;
    }
}
