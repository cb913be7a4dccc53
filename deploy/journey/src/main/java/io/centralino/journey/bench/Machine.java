package io.centralino.journey.bench;

import java.nio.file.Path;

/// What the figures were taken on.
final class Machine {

    static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private Machine() {}

    static String now() {
        var load = Cost.read(Path.of("/proc/loadavg")).split(" ");
        return "%d processors, load %s (1 min) %s (5 min)"
                .formatted(PROCESSORS, load[0], load.length > 1 ? load[1] : "?");
    }
}
