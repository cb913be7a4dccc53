package io.centralino.journey.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long something took, many times over.
final class Times {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void add(long took) {
        nanos.add(Math.max(0, took));
    }

    void forget() {
        nanos.clear();
    }

    int count() {
        return nanos.size();
    }

    private double milliseconds(double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, worst %.1f ms (%d)"
                .formatted(milliseconds(0.5), milliseconds(0.9), milliseconds(0.99), milliseconds(1), count());
    }
}
