package io.centralino.launcher;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The one table people watch: redrawn in place on a terminal, a line per change anywhere else.
final class Table {

    private static final String LINE = "%-11s %-32s %-9s %6s %7s %6s";
    private static final Map<Part.State, String> COLOURS = new EnumMap<>(Map.of(
            Part.State.WAITING, "90",
            Part.State.STARTING, "33",
            Part.State.READY, "32",
            Part.State.FAILED, "31",
            Part.State.ENDED, "31",
            Part.State.STOPPED, "90"));

    private final List<Part> parts;
    private final PrintStream out;
    private final boolean terminal;
    private final Map<Part, Part.State> said = new HashMap<>();
    private boolean drawn;

    Table(List<Part> parts, PrintStream out, boolean terminal) {
        this.parts = parts;
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void draw() {
        if (terminal) {
            redraw();
        } else {
            parts.forEach(this::sayChange);
        }
    }

    /// From here on the table stays where it is, and is drawn anew below what was printed since.
    synchronized void leave() {
        drawn = false;
    }

    private void redraw() {
        var text = new StringBuilder();
        if (drawn) {
            text.append("\u001b[").append(parts.size() + 1).append('A');
        }
        text.append("\u001b[2K").append(header()).append('\n');
        for (var part : parts) {
            var colour = COLOURS.get(part.state());
            text.append("\u001b[2K\u001b[")
                    .append(colour)
                    .append('m')
                    .append(line(part))
                    .append("\u001b[0m\n");
        }
        out.print(text);
        out.flush();
        drawn = true;
    }

    private void sayChange(Part part) {
        var state = part.state();
        var before = said.put(part, state);
        if (before == null && !drawn) {
            drawn = true;
            out.println(header());
        }
        if (state != before && state != Part.State.WAITING) {
            out.println(line(part));
        }
    }

    private static String header() {
        return LINE.formatted("name", "address", "state", "s", "CPU s", "MiB");
    }

    private static String line(Part part) {
        var state = part.state();
        var usage = state == Part.State.READY ? part.toReady() : part.usage();
        return LINE.formatted(
                part.name(),
                part.address(),
                state.name().toLowerCase(Locale.ROOT),
                figure(part.took().toMillis() / 1000.0),
                figure(usage.cpuSeconds()),
                usage.mebibytes() == 0 ? "" : usage.mebibytes());
    }

    private static String figure(double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, "%.1f", value);
    }
}
