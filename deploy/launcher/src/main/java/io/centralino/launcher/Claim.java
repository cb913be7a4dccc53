package io.centralino.launcher;

import io.centralino.parts.PartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One launcher per project folder: the lock goes with the process, and tells its id to `scripts/stop`.
final class Claim {

    /// Held as long as this process lives.
    private static @Nullable FileChannel held;

    private Claim() {}

    static void take(Setup setup) {
        var file = file(setup);
        try {
            Files.createDirectories(file.resolveSibling(""));
            // A file of its own: closing any other stream on a locked file would give the lock away.
            var lock = file.resolveSibling("launcher.lock");
            var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new PartFailed("Centralino already runs here (process %s); scripts/stop ends it"
                        .formatted(Files.readString(file).strip()));
            }
            Files.writeString(file, ProcessHandle.current().pid() + "\n");
            held = channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Setup setup) {
        return setup.run().resolveSibling("launcher.pid");
    }
}
