package io.centralino.players.driver;

import io.centralino.players.history.Canary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/// Everything one person or program was shown, in a file of their own; whose canaries they may hear stands in its first
/// line.
public final class Eyes implements AutoCloseable {

    public static final String ENDING = ".seen";

    private final BufferedWriter out;
    private boolean closed;

    public Eyes(Path folder, String name, String... tenants) {
        try {
            Files.createDirectories(folder);
            out = Files.newBufferedWriter(
                    folder.resolve(name + ENDING), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            out.write(String.join(" ", new TreeSet<>(Arrays.asList(tenants))));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every byte counts, errors too.
    synchronized void saw(String text) {
        if (closed) {
            return;
        }
        try {
            out.write(text);
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The canaries in a file of what was seen that are none of the viewer's.
    public static Set<Canary> strangers(Path file) {
        try (var lines = Files.lines(file)) {
            var all = lines.toList();
            var own = Set.of(all.getFirst().split(" "));
            var strangers = new java.util.LinkedHashSet<Canary>();
            for (var line : all) {
                Canary.in(line).stream()
                        .filter(canary -> !own.contains(canary.tenant()))
                        .forEach(strangers::add);
            }
            return strangers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
