package io.centralino.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// What a process and its children have used so far: CPU time, and memory where the system tells it.
public record Usage(Duration cpu, long mebibytes) {

    static final Usage NONE = new Usage(Duration.ZERO, 0);

    public static Usage of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> new Usage(one.info().totalCpuDuration().orElse(Duration.ZERO), resident(one.pid())))
                .reduce(NONE, Usage::plus);
    }

    Usage plus(Usage other) {
        return new Usage(cpu.plus(other.cpu), mebibytes + other.mebibytes);
    }

    double cpuSeconds() {
        return cpu.toMillis() / 1000.0;
    }

    /// The proportional share, so that memory PostgreSQL's processes share is counted once; else what is resident.
    private static long resident(long pid) {
        var share = kibibytes(Path.of("/proc", Long.toString(pid), "smaps_rollup"), "Pss:");
        return (share > 0 ? share : kibibytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:")) / 1024;
    }

    private static long kibibytes(Path file, String field) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
