package io.centralino.manifest;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names of all figures that a service or the cluster tells, and of those that a question asks for.
final class Figures {
    private static final Pattern METER =
            Pattern.compile("(?:meters|registry)\\s*\\.(gauge|gaugeMapSize|counter|timer|summary)\\(\\s*\"([a-z.]+)\"");
    private static final Pattern BESIDE =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|on|without|ignoring) *\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![a-z0-9_])[a-z][a-z0-9_]*+(?! *\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless");

    private Figures() {}

    /// What our own code registers, under the names that Prometheus sees, and what the framework and cluster tell.
    static Set<String> told() {
        var told = Stream.of("services", "libs", "gateway")
                .flatMap(folder -> Repository.files(Repository.ROOT.resolve(folder), ".java").stream())
                .filter(file -> file.toString().contains("/src/main/"))
                .flatMap(file -> METER.matcher(Repository.read(file)).results())
                .flatMap(meter -> names(meter.group(1), meter.group(2).replace('.', '_')))
                .collect(toCollection(TreeSet::new));
        Repository.read(Repository.K8S.resolve("src/test/resources/figures-of-the-platform.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(told::add);
        return told;
    }

    static Set<String> askedBy(String question) {
        return NAME.matcher(BESIDE.matcher(question).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> names(String meter, String name) {
        return switch (meter) {
            case "counter" -> Stream.of(name + "_total");
            case "timer" ->
                Stream.of("_seconds_count", "_seconds_sum", "_seconds_max").map(name::concat);
            case "summary" -> Stream.of("_count", "_sum", "_max").map(name::concat);
            default -> Stream.of(name);
        };
    }
}
