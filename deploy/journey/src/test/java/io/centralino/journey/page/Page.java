package io.centralino.journey.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One page of documentation, as it was written.
record Page(Path file, String text) {

    static final Path ROOT = Path.of(System.getProperty("centralino.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", ".git", ".local");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");
    private static final Pattern SCRIPT = Pattern.compile("(?<![\\w/])scripts/[a-z][a-z-]*");
    private static final Pattern CALL = Pattern.compile("\\b(GET|PUT|POST|DELETE|PATCH) (/api/v1/[^\\s`|,;)?]+)");

    /// Every page of the project.
    static List<Page> all() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(ROOT.relativize(file).toString().split("/"))
                            .noneMatch(LEFT_OUT::contains))
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where its links lead that stay in the project, as written.
    List<String> links() {
        return found(LINK, text.replaceAll("(?s)```.*?```", ""), 1);
    }

    /// What a link may name of it after the hash.
    Set<String> anchors() {
        return found(HEADING, text, 1).stream().map(Page::anchor).collect(Collectors.toSet());
    }

    /// What stands in its fenced blocks of a kind.
    List<String> blocks(String kind) {
        return found(Pattern.compile("(?s)```" + kind + "\\n(.*?)\\n```"), text, 1);
    }

    Set<String> scripts() {
        return Set.copyOf(found(SCRIPT, text, 0));
    }

    /// The operations it names, as `GET /api/v1/{org}/queues`.
    List<String> calls() {
        return CALL.matcher(text)
                .results()
                .map(call -> call.group(1) + " " + call.group(2))
                .toList();
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(group))
                .toList();
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
