package io.centralino.parts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real Kafka broker, its own controller, as a child process with its own class path.
public final class LocalKafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port;
    private final Child child;

    private LocalKafka(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /// A throw-away broker on a free port; it and its data go away with this process.
    public static LocalKafka start() {
        var folder = Folders.throwAway("kafka");
        return start(folder, Ports.free(), Ports.free(), folder.resolve("log"));
    }

    /// A broker whose data stays in the folder; what a killed parent left running there is ended first. The controller
    /// listens on the next port.
    public static LocalKafka start(Path data, int port) {
        return start(data, port, port + 1, data.resolve("log"));
    }

    public static LocalKafka start(Path data, int port, Path logs) {
        return start(data, port, port + 1, logs);
    }

    private static LocalKafka start(Path data, int port, int controllerPort, Path logs) {
        var folder = Folders.create(data.toAbsolutePath());
        Child.endStale(folder.resolve("kafka.pid"));
        Ports.mustBeFree(port, "Kafka");
        Ports.mustBeFree(controllerPort, "Kafka's controller");
        var settings = new BrokerSettings(folder, port, controllerPort).write();
        var command = new ArrayList<String>();
        command.add(Java.program());
        command.addAll(Java.fastStart("256m", Java.cache("kafka")));
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                BrokerSettings.classPath(),
                "kafka.Kafka",
                settings.toString()));
        var child = Child.start("kafka", command, Map.of(), folder, logs);
        var broker = new LocalKafka(port, child);
        try {
            child.awaitReady(PATIENCE, broker::answers);
        } catch (PartFailed e) {
            child.kill();
            throw e;
        }
        return broker;
    }

    public int port() {
        return port;
    }

    public String bootstrap() {
        return "localhost:" + port;
    }

    public Child child() {
        return child;
    }

    /// Stops the broker where it stands; clients see a broker that does not answer.
    public void pause() {
        child.pause();
    }

    public void resume() {
        child.resume();
    }

    /// `kill -9`; call [#start(Path, int)] with the same folder and port to have it back.
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(Java.recording() ? 60 : 15));
    }

    /// Asks for the broker's versions by hand: it answers only once it serves requests, and no client library is
    /// needed.
    private boolean answers() {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(2_000);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10);
            out.writeShort(18);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(-1);
            out.flush();
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
