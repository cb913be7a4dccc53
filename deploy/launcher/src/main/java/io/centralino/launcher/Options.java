package io.centralino.launcher;

import io.centralino.parts.PartFailed;
import java.util.List;

/// What the command line asks for.
record Options(boolean detach, boolean fresh, boolean record, boolean partsOnly) {

    static Options of(String... words) {
        var said = List.of(words);
        for (var word : said) {
            if (!List.of("--detach", "--fresh", "--record", "--parts").contains(word)) {
                throw new PartFailed("unknown option " + word);
            }
        }
        return new Options(
                said.contains("--detach"),
                said.contains("--fresh"),
                said.contains("--record"),
                said.contains("--parts"));
    }
}
