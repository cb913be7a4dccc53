package io.centralino.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The settings file of one broker, and its log folder formatted for the first start.
record BrokerSettings(Path folder, int port, int controllerPort) {

    /// One fixed id: the cluster is one broker on one machine.
    private static final String CLUSTER = "Y2VudHJhbGluby1sb2NhbA";

    static String classPath() {
        var jars = Folders.parts().resolve("kafka");
        if (!Files.isDirectory(jars)) {
            throw new PartFailed("no broker in " + jars + "; build deploy/parts first");
        }
        // In a fixed order, else a recorded start-up cache would not fit.
        try (var found = Files.list(jars)) {
            return found.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write() {
        var file = folder.resolve("server.properties");
        try {
            Files.writeString(file, settings());
            if (!Files.exists(logs().resolve("meta.properties"))) {
                format(file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logs() {
        return folder.resolve("data");
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=6
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A killed broker comes back only when its old session has run out; a busy machine must not end one.
                broker.session.timeout.ms=6000
                broker.heartbeat.interval.ms=1000
                # The cleaner's default buffer is half of the heap we give.
                log.cleaner.dedupe.buffer.size=16777216
                log.cleaner.threads=1
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                """.formatted(port, controllerPort, logs());
    }

    private void format(Path settings) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Java.program(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        CLUSTER,
                        "--config",
                        settings.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new PartFailed("Kafka could not format " + logs() + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted", e);
        }
    }
}
