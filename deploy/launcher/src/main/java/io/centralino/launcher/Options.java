package io.centralino.launcher;

import io.centralino.parts.PartFailed;
import java.util.List;

/// What the command line asks for.
///
/// @param offset moves every port, and keeps the data apart: a second suite can run beside the first
record Options(boolean detach, boolean fresh, boolean record, boolean partsOnly, int offset) {

    private static final String OFFSET = "--offset=";

    static Options of(String... words) {
        var said = List.of(words);
        for (var word : said) {
            if (!List.of("--detach", "--fresh", "--record", "--parts").contains(word)
                    && !word.matches(OFFSET + "\\d{1,5}")) {
                throw new PartFailed("unknown option " + word);
            }
        }
        return new Options(
                said.contains("--detach"),
                said.contains("--fresh"),
                said.contains("--record"),
                said.contains("--parts"),
                said.stream()
                        .filter(word -> word.startsWith(OFFSET))
                        .map(word -> Integer.parseInt(word.substring(OFFSET.length())))
                        .findFirst()
                        .orElse(0));
    }
}
