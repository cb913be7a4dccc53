package io.centralino.journey.check;

import io.centralino.journey.check.Snapshot.Sighting;
import io.centralino.players.driver.Eyes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;

/// Goes through everything the players were shown, looking for canaries of tenants that are not theirs.
public final class Seen {

    private Seen() {}

    public static Collection<Sighting> strangers(Path folder) {
        try (var files = Files.list(folder)) {
            var found = new ArrayList<Sighting>();
            files.filter(file -> file.toString().endsWith(Eyes.ENDING))
                    .forEach(file -> Eyes.strangers(file)
                            .forEach(canary -> found.add(new Sighting(
                                    canary.tenant(), "what was shown: " + file.getFileName(), canary.toString()))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
