package io.centralino.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.parts.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What `scripts/start` starts, with its real parts, on ports of its own.
class KilledLauncherIT {

    static final int OFFSET = 21_000;

    final Path root = Path.of(System.getProperty("centralino.root", "../.."))
            .toAbsolutePath()
            .normalize();
    final Setup setup = Setup.local(root, OFFSET);
    final Path said = root.resolve("deploy/launcher/target/killed-launcher.txt");

    @AfterEach
    void forget() {
        Folders.delete(setup.run().resolveSibling(""));
    }

    @Test
    void leavesNothingTheNextStartCouldNotEnd() throws Exception {
        var first = launch();
        await(() -> Files.exists(Foreground.readyFile(setup)), first);
        assertThat(Files.readString(said)).contains("keycloak").contains("Ready in");
        var children = first.toHandle().children().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(4);

        var crowded = launch();
        assertThat(crowded.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(crowded.exitValue()).isEqualTo(1);
        assertThat(Files.readString(said)).containsPattern("already runs here \\(process \\d+\\)");

        // The reaper too, so that only pid files are left to tell of the children.
        children.stream()
                .filter(child -> text(child).contains("centralino-reaper"))
                .forEach(ProcessHandle::destroyForcibly);
        first.destroyForcibly().waitFor();
        assertThat(alive(children)).isNotEmpty();

        var second = launch();
        await(() -> Files.exists(Foreground.readyFile(setup)) && second.isAlive() && readyBy(second), second);
        assertThat(alive(children)).isEmpty();

        var all = second.toHandle().children().toList();
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said)).endsWith("Stopping\nStopped\n");
        await(() -> alive(all).findAny().isEmpty(), null);
    }

    @Test
    void namesTheBusyPortAndThePartInOneLine() throws Exception {
        var busy = Address.KAFKA.port(OFFSET);
        try (var other = new ServerSocket(busy, 1, InetAddress.getLoopbackAddress())) {
            var launcher = launch();

            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(Files.readString(said)).isEqualTo("port %d is in use, and Kafka needs it\n".formatted(busy));
            assertThat(other.isClosed()).isFalse();
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder("scripts/start", "--parts", "--offset=" + OFFSET)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private boolean readyBy(Process launcher) {
        try {
            return Files.readString(Foreground.readyFile(setup)).strip().equals(Long.toString(launcher.pid()));
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<ProcessHandle> alive(List<ProcessHandle> processes) {
        return processes.stream().filter(ProcessHandle::isAlive);
    }

    private static String text(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static void await(BooleanSupplier condition, @org.jspecify.annotations.Nullable Process needed)
            throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            assertThat(needed == null || needed.isAlive()).as("still runs").isTrue();
            Thread.sleep(100);
        }
    }
}
