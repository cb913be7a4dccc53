package io.centralino.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The unpacked Keycloak, built once for the options that cannot change later.
///
/// Java is called directly: Keycloak's own script stays between us and the server, and `kill -9` would only hit the
/// script.
final class KeycloakHome {

    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--http-relative-path=/auth", "--health-enabled=true", "--cache=local");

    private KeycloakHome() {}

    static Path folder() {
        try (var found = Files.newDirectoryStream(Folders.parts(), "keycloak-*")) {
            for (var folder : found) {
                if (Files.isDirectory(folder)) {
                    return folder;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new PartFailed("no Keycloak under " + Folders.parts() + "; build deploy/parts first");
    }

    /// Builds it unless that has been done; several processes may ask at once.
    static void prepare(Path logs) {
        var built = folder().resolve("built");
        try (var channel = FileChannel.open(built, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.readString(built).equals(String.join(" ", BUILD))) {
                var command = command(folder(), List.of("-Xmx512m", "-XX:+UseSerialGC"));
                command.addAll(BUILD);
                var build = Child.start("keycloak-build", command, Map.of(), folder(), logs);
                Child.await("Keycloak to build", Duration.ofMinutes(5), () -> !build.alive());
                build.close();
                Files.writeString(built, String.join(" ", BUILD));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A home of its own keeps each run's data apart; it looks for what was built below its home.
    static void link(Path home) {
        try {
            var lib = home.resolve("lib");
            Files.deleteIfExists(lib);
            Files.createSymbolicLink(lib, folder().resolve("lib"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArrayList<String> command(Path home, List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Java.program());
        command.addAll(flags);
        command.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + folder().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                folder().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
