package io.centralino.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Java this process runs on, for its children too, and the flags that make a child start fast.
public final class Java {

    /// Set to have every child write its start-up cache when it stops: a training run.
    public static final String RECORD = "centralino.record";

    /// Set to have children compile fully what runs often, as where they run for weeks: a measured run.
    public static final String STEADY = "centralino.steady";

    private Java() {}

    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// What this process runs from, for a child that begins in another folder.
    public static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static boolean recording() {
        return Boolean.getBoolean(RECORD);
    }

    /// A small heap that grows only as needed, the serial collector, and the start-up cache if one was recorded.
    public static List<String> fastStart(String heap, Path cache) {
        var common = List.of(
                "-Xms40m",
                "-Xmx" + heap,
                "-XX:MinHeapFreeRatio=25",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:+UseSerialGC",
                Boolean.getBoolean(STEADY) ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1");
        if (recording()) {
            return plus(common, "-XX:AOTCacheOutput=" + cache);
        }
        // A cache of another JDK or an older build is of no use; the JVM says so in its log and goes on without.
        return Files.exists(cache) ? plus(common, "-XX:AOTCache=" + cache) : common;
    }

    static Path cache(String part) {
        return Folders.parts().resolve(part + ".aot");
    }

    private static List<String> plus(List<String> flags, String flag) {
        return Stream.concat(flags.stream(), Stream.of(flag)).toList();
    }
}
