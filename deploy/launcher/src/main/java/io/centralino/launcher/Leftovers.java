package io.centralino.launcher;

import io.centralino.parts.Child;
import io.centralino.parts.LocalPostgres;
import io.centralino.parts.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a launcher that was killed left behind is ended, and what somebody else holds is named, before anything starts.
final class Leftovers {

    private Leftovers() {}

    static void end(Setup setup) {
        try {
            Files.createDirectories(setup.run());
            try (var files = Files.find(setup.run(), 3, (file, attributes) -> isPidFile(file))) {
                files.forEach(Child::endStale);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalPostgres.endStale(setup.run().resolve("postgres"));
        for (var address : Address.values()) {
            Ports.mustBeFree(address.port(setup.offset()), address.part());
        }
    }

    private static boolean isPidFile(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".pid") && !name.equals("postmaster.pid");
    }
}
