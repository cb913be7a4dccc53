package io.centralino.governance.ledger.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every definition ever published, all versions.
final class Definitions {
    static final List<Definition> ALL =
            Stream.concat(Volumes.ALL.stream(), Rates.ALL.stream()).toList();

    private Definitions() {}

    /// The newest version of each metric.
    static List<Definition> inForce() {
        return ALL.stream()
                .filter(definition ->
                        newest(definition.metric()).filter(definition::equals).isPresent())
                .toList();
    }

    static Optional<Definition> newest(String metric) {
        return ALL.stream()
                .filter(definition -> definition.metric().equals(metric))
                .max(Comparator.comparingInt(Definition::version));
    }

    static Optional<Definition> of(String metric, int version) {
        return ALL.stream()
                .filter(definition -> definition.metric().equals(metric) && definition.version() == version)
                .findFirst();
    }
}
