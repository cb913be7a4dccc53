package io.centralino.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The commands of a page that are marked to be run, and what the page says they print.
///
/// A block `sh run` is run, all of a page's in one shell; a block `text` right after it is what it prints.
record Commands(List<Step> steps) {

    private static final Pattern BLOCK =
            Pattern.compile("```sh run\\n(?<run>.*?)\\n```(?:\\s*```text\\n(?<says>.*?)\\n```)?", Pattern.DOTALL);
    private static final String END = "~~ end of step ~~";
    private static final long MINUTES = 3;

    /// @param says empty where the page shows nothing
    record Step(String run, String says) {}

    static Commands of(Path page) throws IOException {
        var steps = new ArrayList<Step>();
        var matcher = BLOCK.matcher(Files.readString(page));
        while (matcher.find()) {
            var says = matcher.group("says");
            steps.add(new Step(matcher.group("run"), says == null ? "" : says));
        }
        return new Commands(steps);
    }

    /// Runs them as somebody would who copies them one after the other; a command that fails ends it.
    ///
    /// @return what each step printed, for as many as were run
    List<String> run(Path root, Map<String, String> environment) throws IOException, InterruptedException {
        var script = new StringBuilder("set -euo pipefail\n");
        steps.forEach(
                step -> script.append(step.run()).append("\necho '").append(END).append("'\n"));
        var builder = new ProcessBuilder("bash", "-c", script.toString()).directory(root.toFile());
        builder.environment().putAll(environment);
        var log = Files.createTempFile("commands", ".log");
        var process = builder.redirectError(log.toFile()).start();
        var printed = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            System.out.println(printed + Files.readString(log));
        }
        var ended = new ArrayList<>(List.of(printed.split(Pattern.quote(END) + "\\n?", -1)));
        if (ended.getLast().isEmpty()) {
            ended.removeLast();
        }
        return ended.stream().map(String::strip).toList();
    }
}
