package io.centralino.blobs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A folder on this machine, or one that several instances share.
///
/// A blob is written beside, forced to disk and only then moved to its name: it is there whole or not at all.
public final class LocalFolder implements BlobStore {
    private static final String INCOMING = "incoming";
    /// No write lasts this long; what is older was left by a crash.
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;

    public LocalFolder(Path root) {
        this(root, Clock.systemUTC());
    }

    LocalFolder(Path root, Clock clock) {
        this.root = root.toAbsolutePath();
        try {
            ensure(this.root.resolve(INCOMING));
            sweep(clock);
        } catch (IOException e) {
            throw new IllegalStateException("The folder of blobs cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(String key, Content content) throws IOException {
        var incoming = root.resolve(INCOMING).resolve(UUID.randomUUID().toString());
        try {
            write(incoming, content);
            var target = root.resolve(key);
            ensure(above(target));
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
            // The name is an entry of the folder, and the folder has to reach the disk too.
            force(above(target));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(incoming);
            throw e;
        }
    }

    @Override
    public Optional<InputStream> get(String key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(root.resolve(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        if (Files.deleteIfExists(root.resolve(key))) {
            force(above(root.resolve(key)));
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024) {
                @Override
                public void close() throws IOException {
                    // Who seals the content closes its stream; the channel is still needed, to force it to disk.
                    flush();
                }
            };
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void ensure(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        ensure(above(folder));
        Files.createDirectories(folder);
        force(above(folder));
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path above(Path path) {
        return Objects.requireNonNull(path.getParent(), "The root of the file system keeps no blobs");
    }

    private void sweep(Clock clock) throws IOException {
        var before = clock.instant().minus(ABANDONED);
        try (var files = Files.newDirectoryStream(
                root.resolve(INCOMING),
                file -> Files.getLastModifiedTime(file).toInstant().isBefore(before))) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
