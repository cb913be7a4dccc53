package io.centralino.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One child process with its log and its pid file; it ends when this process ends, even by `kill -9`.
public final class Child implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    private Child(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /// Starts a command whose words tell its name somewhere; its output is appended to `<name>.log` in the log folder,
    /// its id kept in `<name>.pid` in the
    /// working folder. A stale process of the same name that a killed parent left there is ended first.
    public static Child start(String name, List<String> command, Map<String, String> env, Path home, Path logs) {
        return start(name, command, env, home, logs, "KILL");
    }

    static Child start(
            String name, List<String> command, Map<String, String> env, Path home, Path logs, String signalAtEnd) {
        var pidFile = Folders.create(home).resolve(name + ".pid");
        endStale(pidFile);
        var log = Folders.create(logs).resolve(name + ".log");
        var builder = new ProcessBuilder(Reaper.apart(command)).directory(home.toFile());
        builder.environment().putAll(env);
        builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            var process = builder.start();
            Reaper.watch(process.pid(), signalAtEnd);
            Files.writeString(pidFile, process.pid() + "\n");
            return new Child(name, process, log, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the process a pid file tells of, if it still runs and really is what was started: a process id may have
    /// been given to somebody else since.
    public static void endStale(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            var file = pidFile.toAbsolutePath();
            var pid = Files.readString(file).strip();
            if (!pid.isEmpty()) {
                var name = file.getFileName().toString().replace(".pid", "");
                end(Long.parseLong(pid), name, file.resolveSibling("").toString());
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends a process if its command line tells the name, and it works in the folder or tells that too.
    static void end(long pid, String name, String home) {
        var found = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (found.isEmpty()) {
            return;
        }
        var line = found.get().info().commandLine().orElse("");
        if (!line.contains(name) || !(line.contains(home) || worksIn(pid, home))) {
            return;
        }
        signal(pid, "CONT");
        found.get().destroyForcibly();
        await(
                "the stale process " + pid + " to end",
                Duration.ofSeconds(20),
                () -> !found.get().isAlive());
    }

    static boolean worksIn(long pid, String home) {
        try {
            return Path.of("/proc", Long.toString(pid), "cwd")
                    .toRealPath()
                    .equals(Path.of(home).toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /// Stops it where it stands, as a long pause of the machine would.
    public void pause() {
        signal(pid(), "STOP");
    }

    public void resume() {
        signal(pid(), "CONT");
    }

    /// `kill -9`, and waits until it is gone.
    public void kill() {
        process.destroyForcibly();
        gone(Duration.ofSeconds(30));
    }

    /// Asks it to end, and kills it where it does not within the time given.
    public void stop(Duration patience) {
        stop("TERM", patience);
    }

    void stop(String signal, Duration patience) {
        if (process.isAlive()) {
            resume();
            signal(pid(), signal);
            if (!within(patience)) {
                process.destroyForcibly();
            }
        }
        gone(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(20));
    }

    /// Waits until something holds of the running child; says how its log ends where the child dies or time runs out.
    public void awaitReady(Duration patience, BooleanSupplier ready) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new PartFailed("%s ended at once; its log ends: %s".formatted(name, lastWords()));
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed("%s was not ready in %d s; its log ends: %s"
                        .formatted(name, patience.toSeconds(), lastWords()));
            }
            // Often enough to lose no time, seldom enough not to slow down what starts.
            sleep(150);
        }
    }

    String lastWords() {
        try {
            var lines = Files.readString(log).strip().lines().toList();
            return lines.isEmpty() ? "(nothing)" : lines.getLast();
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private void gone(Duration patience) {
        within(patience);
        Reaper.forget(pid());
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean within(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void await(String what, Duration patience, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new PartFailed("waited %d s for %s".formatted(patience.toSeconds(), what));
            }
            sleep(20);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted", e);
        }
    }

    private static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
