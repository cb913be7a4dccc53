package io.centralino.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {
    @TempDir
    Path folder;

    @Test
    void aCrashBeforeTheNameIsGivenLeavesNothingVisible() throws Exception {
        var crashed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crashing.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();

        assertThat(crashed.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(crashed.exitValue()).isEqualTo(137);
        assertThat(new LocalFolder(folder).get("ab/cd")).isEmpty();
        try (var left = Files.list(folder.resolve("incoming"))) {
            assertThat(left).as("what was in flight").hasSize(1);
        }
    }

    @Test
    void whatACrashLeftIsSweptOnceItIsOldEnough() throws IOException {
        var now = Instant.now();
        new LocalFolder(folder);
        Files.writeString(folder.resolve("incoming/left"), "half a mail");

        new LocalFolder(folder, Clock.fixed(now.plus(Duration.ofHours(1)), ZoneOffset.UTC));
        assertThat(folder.resolve("incoming/left")).exists();

        new LocalFolder(folder, Clock.fixed(now.plus(Duration.ofHours(25)), ZoneOffset.UTC));
        assertThat(folder.resolve("incoming/left")).doesNotExist();
    }

    @Test
    void contentThatFailsHalfWayIsNotKept() throws IOException {
        var store = new LocalFolder(folder);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.put("ab/cd", out -> {
                    out.write(new byte[200_000]);
                    throw new IOException("the line went dead");
                }));

        assertThat(store.get("ab/cd")).isEmpty();
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    /// Dies with everything written but nothing named.
    static final class Crashing {
        public static void main(String... folder) throws IOException {
            new LocalFolder(Path.of(folder[0])).put("ab/cd", Crashing::writeAndDie);
        }

        private static void writeAndDie(OutputStream out) throws IOException {
            out.write(new byte[200_000]);
            out.flush();
            Runtime.getRuntime().halt(137);
        }
    }
}
