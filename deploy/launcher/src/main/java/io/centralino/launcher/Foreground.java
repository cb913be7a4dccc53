package io.centralino.launcher;

import io.centralino.parts.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/// One run of the suite as a person sees it: the table, the addresses, and an orderly end on Ctrl-C.
final class Foreground {

    private final Options options;
    private final Setup setup;
    private final Suite suite;
    private final Table table;
    private volatile boolean started;

    Foreground(Options options, Setup setup) {
        this.options = options;
        this.setup = setup;
        this.suite = new Suite(setup, options.partsOnly() ? List.of() : Service.ALL);
        var terminal = System.console() != null && System.console().isTerminal();
        this.table = new Table(suite.parts(), System.out, terminal);
    }

    int run() {
        var began = System.nanoTime();
        Leftovers.end(setup);
        keepFormerLogs(setup.logs());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        started = true;
        var painter = Thread.ofVirtual().start(this::paint);
        try {
            suite.start();
        } finally {
            painter.interrupt();
            join(painter);
            table.draw();
            table.leave();
        }
        if (!options.partsOnly()) {
            System.out.println("Seeding the demo");
            suite.seed();
        }
        if (options.record()) {
            System.out.println("Recording");
            new Training(suite).run();
            return 0;
        }
        System.out.println(new Welcome(suite, Duration.ofNanos(System.nanoTime() - began)));
        tellReady();
        return watch();
    }

    static Path readyFile(Setup setup) {
        return setup.run().resolve("ready");
    }

    private void stop() {
        if (!started) {
            return;
        }
        try {
            Files.deleteIfExists(readyFile(setup));
        } catch (IOException e) {
            System.err.println("could not delete " + readyFile(setup));
        }
        System.out.println("Stopping");
        suite.close();
        System.out.println("Stopped");
    }

    /// Nothing is started again by itself: a part that ends is named, and its log.
    private int watch() {
        var told = new HashSet<Part>();
        while (true) {
            for (var part : suite.parts()) {
                if (part.state() == Part.State.ENDED && told.add(part)) {
                    System.out.printf("%s ended by itself; its log is %s%n", part.name(), suite.log(part.name()));
                }
            }
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                return 0;
            }
        }
    }

    private void tellReady() {
        try {
            Files.writeString(readyFile(setup), ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paint() {
        try {
            while (true) {
                table.draw();
                Thread.sleep(300);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void keepFormerLogs(Path logs) {
        var former = logs.resolveSibling("log.former");
        try {
            Folders.delete(former);
            if (Files.exists(logs)) {
                Files.move(logs, former);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
