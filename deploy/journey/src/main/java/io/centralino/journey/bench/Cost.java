package io.centralino.journey.bench;

import io.centralino.journey.house.House;
import io.centralino.launcher.Suite;
import io.centralino.launcher.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// CPU time used so far, by part of the suite, by this driver, and by the whole machine, from `/proc`.
record Cost(Map<String, Double> parts, double driver, double machine) {

    private static final double TICKS = 100;

    static Cost now(Suite suite) {
        var parts = new LinkedHashMap<String, Double>();
        pids(suite).forEach((name, pid) -> parts.put(name, seconds(pid)));
        return new Cost(parts, seconds(ProcessHandle.current().pid(), false), busy());
    }

    Cost minus(Cost before) {
        var spent = new LinkedHashMap<String, Double>();
        parts.forEach((name, seconds) -> spent.put(name, seconds - before.parts.getOrDefault(name, 0.0)));
        return new Cost(spent, driver - before.driver, machine - before.machine);
    }

    double suite() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// What neither the suite nor its driver used: the machine's other work.
    double others() {
        return Math.max(0, machine - suite() - driver);
    }

    static Map<String, Long> pids(Suite suite) {
        var pids = new LinkedHashMap<String, Long>();
        House.SERVICES.forEach(service -> pids.put(service, suite.child(service).pid()));
        pids.put("postgres", suite.postgres().child().pid());
        pids.put("kafka", suite.kafka().child().pid());
        pids.put("keycloak", suite.keycloak().child().pid());
        pids.put("mail", suite.mail().child().pid());
        return pids;
    }

    static long mebibytes(long pid) {
        return ProcessHandle.of(pid).map(Usage::of).map(Usage::mebibytes).orElse(0L);
    }

    private static double seconds(long pid) {
        return seconds(pid, true)
                + descendants(pid).mapToDouble(child -> seconds(child, false)).sum();
    }

    /// @param waited with the children that have ended
    private static double seconds(long pid, boolean waited) {
        var stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return (ticks + (waited ? Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : 0)) / TICKS;
    }

    private static Stream<Long> descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
    }

    private static double busy() {
        var fields =
                read(Path.of("/proc/stat")).lines().findFirst().orElse("cpu 0").split("\\s+");
        var busy = 0L;
        // user nice system idle iowait irq softirq steal: all but the two idle ones
        for (int i = 1; i < Math.min(fields.length, 9); i++) {
            busy += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
        }
        return busy / TICKS;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
