package io.centralino.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How this library speaks to Kafka where a channel of Quarkus Messaging does not fit: publishing from a table or
/// past it, and reading compacted topics whole.
@ApplicationScoped
class Broker {
    private static final int PARTITIONS = 6;

    private final String servers;

    @Inject
    Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
    }

    /// Waits for all replicas, keeps order over retries, and gives up after two minutes so that a failure is seen. What
    /// it is given leaves together, when it is flushed.
    KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(patience(servers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Map<String, Object> patience(String servers) {
        return Map.of(
                "bootstrap.servers", servers,
                "acks", "all",
                "enable.idempotence", true,
                "max.in.flight.requests.per.connection", 1,
                "delivery.timeout.ms", 120_000,
                "max.block.ms", 10_000,
                "linger.ms", 1_000);
    }

    /// For what is not true any more when it comes late: asks once and gives up within a second.
    KafkaProducer<byte[], byte[]> hastyProducer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "acks", "1",
                        "enable.idempotence", false,
                        "retries", 0,
                        "request.timeout.ms", 1_000,
                        "delivery.timeout.ms", 1_000,
                        "max.block.ms", 1_000,
                        "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// A reader outside any group: it chooses its partitions and keeps no offsets.
    KafkaConsumer<byte[], byte[]> reader() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "enable.auto.commit", "false",
                        "allow.auto.create.topics", "false",
                        "auto.offset.reset", "earliest",
                        "fetch.max.wait.ms", "2000",
                        "max.poll.records", "1000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /// Creates the topics that do not exist; whoever needs a topic first makes it, all with the same settings.
    void ensure(Collection<String> topics) throws InterruptedException {
        var wanted = topics.stream().map(Broker::topic).toList();
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", servers);
        settings.put("default.api.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        try (var admin = Admin.create(settings)) {
            for (var result : admin.createTopics(wanted).values().values()) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Topics cannot be made: " + e.getMessage(), e);
                    }
                }
            }
        }
    }

    private static NewTopic topic(String name) {
        // The broker's own default decides how many copies are kept: one on a laptop, three in production.
        var topic = new NewTopic(name, java.util.Optional.of(PARTITIONS), java.util.Optional.empty());
        if (name.endsWith("-state")) {
            return topic.configs(Map.of("cleanup.policy", "compact"));
        }
        // What is kept goes by whole segments, so these have to be short as well.
        return name.endsWith(".signals")
                ? topic.configs(Map.of("cleanup.policy", "delete", "retention.ms", "60000", "segment.ms", "60000"))
                : topic;
    }

    /// The topics of one service: its facts, its signals and its dead letters.
    static List<String> ownedBy(String service) {
        return List.of(service + ".facts", service + ".signals", service + ".dead-letters");
    }
}
