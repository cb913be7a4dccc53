package io.centralino.journey.bench;

import io.centralino.launcher.Setup;
import io.centralino.launcher.Suite;
import java.nio.file.Path;
import java.time.Duration;

/// What it costs to have a built suite ready: started twice, the second time on what the first left behind.
final class StartCost {

    private static final int OFFSET = 20_000;

    private final Path root;

    StartCost(Path root) {
        this.root = root;
    }

    boolean run() {
        var setup = new Setup(root, root.resolve(".local/bench/run"), OFFSET);
        try (var first = new Suite(setup)) {
            first.start();
            first.seed();
        }
        System.out.println("bench start\n" + Machine.now());
        var own = driver();
        var began = System.nanoTime();
        try (var suite = new Suite(setup)) {
            suite.start();
            var took = Duration.ofNanos(System.nanoTime() - began);
            var cost = Cost.now(suite);
            cost.parts()
                    .forEach((part, seconds) -> System.out.printf(
                            "  %-13s %5.1f CPU s, %4d MiB%n",
                            part, seconds, Cost.mebibytes(Cost.pids(suite).getOrDefault(part, 0L))));
            System.out.printf(
                    "ready after %.1f CPU s in all (%.1f of them the launcher's), %.1f s by the clock%n%s%n",
                    cost.suite() + driver() - own, driver() - own, took.toMillis() / 1000.0, Machine.now());
        }
        return true;
    }

    private static double driver() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }
}
