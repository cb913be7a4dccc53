package io.centralino.launcher;

import io.centralino.parts.Child;
import io.centralino.parts.Java;
import io.centralino.parts.PartFailed;
import io.centralino.parts.Ports;
import io.centralino.standin.StandIns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The stand-ins of WhatsApp and of a partner as a child process, with the demo's numbers and partners.
public final class LocalStandIns implements AutoCloseable {

    private final int port;
    private final Child child;

    private LocalStandIns(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /// @param site where their webhooks go
    static LocalStandIns start(Path home, int port, String site, Path logs) {
        var folder = home.toAbsolutePath();
        Child.endStale(folder.resolve("stand-ins.pid"));
        Ports.mustBeFree(port, "the stand-ins of providers");
        var command = new ArrayList<String>();
        command.add(Java.program());
        command.addAll(Java.fastStart("64m", folder.resolve("none.aot")));
        // Longer than any client keeps a connection: a provider does not hang up on who comes back.
        command.add("-Dsun.net.httpserver.idleInterval=300");
        command.addAll(List.of(
                "-cp",
                Java.classPath(),
                StandIns.PROGRAM,
                Integer.toString(port),
                settings(folder, site).toString()));
        var child = Child.start("stand-ins", command, Map.of(), folder, logs);
        var standIns = new LocalStandIns(port, child);
        try {
            child.awaitReady(Duration.ofSeconds(30), standIns::answers);
        } catch (PartFailed e) {
            child.kill();
            throw e;
        }
        return standIns;
    }

    public Child child() {
        return child;
    }

    /// Where customers are played from.
    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(5));
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path settings(Path folder, String site) {
        try (var in = LocalStandIns.class.getResourceAsStream("/stand-ins.json")) {
            if (in == null) {
                throw new PartFailed("stand-ins.json is missing from the launcher");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{site}", site);
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("settings.json"), text);
        } catch (IOException e) {
            throw new PartFailed("the stand-ins cannot be set up: " + e.getMessage(), e);
        }
    }
}
