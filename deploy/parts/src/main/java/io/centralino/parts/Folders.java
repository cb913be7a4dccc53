package io.centralino.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where parts are unpacked, and the few things done to whole folders.
public final class Folders {

    private Folders() {}

    /// The folder with the broker, the identity provider and the mail server: the build says where, else the nearest
    /// `.local/parts` above the working folder.
    public static Path parts() {
        var told = System.getProperty("centralino.parts", System.getenv("CENTRALINO_PARTS"));
        if (told != null) {
            return Path.of(told);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var parts = at.resolve(".local/parts");
            if (Files.isDirectory(parts)) {
                return parts;
            }
        }
        throw new PartFailed("no .local/parts above this folder; build deploy/parts first");
    }

    static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A folder that goes away with this process, however it ends.
    static Path throwAway(String name) {
        try {
            var folder = Files.createTempDirectory("centralino-" + name + "-");
            Reaper.forgetFolderAtEnd(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
