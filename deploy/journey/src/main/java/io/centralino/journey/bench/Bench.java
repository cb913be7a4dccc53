package io.centralino.journey.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The command behind `scripts/bench`: `journey` and `start`.
public final class Bench {

    private Bench() {}

    public static void main(String... words) throws Exception {
        var root = Path.of("").toAbsolutePath();
        System.setProperty("centralino.parts", root.resolve(".local/parts").toString());
        var options = options(words);
        var kept = switch (words.length == 0 ? "" : words[0]) {
            case "journey" -> new JourneyLoad(root, Load.of(options)).run();
            case "start" -> new StartCost(root).run();
            default -> throw new IllegalArgumentException("bench knows journey and start");
        };
        System.exit(kept ? 0 : 1);
    }

    private static Map<String, Long> options(String... words) {
        var options = new HashMap<String, Long>();
        for (int i = 1; i + 1 < words.length; i += 2) {
            options.put(words[i], Long.parseLong(words[i + 1]));
        }
        return options;
    }

    /// How much of a load.
    ///
    /// @param warm for how many seconds it runs, at a rising rate, before it is measured
    record Load(long rate, long seconds, long warm, int agents, long seed) {
        static Load of(Map<String, Long> options) {
            return new Load(
                    options.getOrDefault("--rate", 20L),
                    options.getOrDefault("--seconds", 120L),
                    options.getOrDefault("--warm", 60L),
                    Math.toIntExact(options.getOrDefault("--agents", 200L)),
                    options.getOrDefault("--seed", System.nanoTime() % 1_000_000));
        }

        @Override
        public String toString() {
            return "--rate %d --seconds %d --warm %d --agents %d --seed %d"
                    .formatted(rate, seconds, warm, agents, seed);
        }
    }
}
