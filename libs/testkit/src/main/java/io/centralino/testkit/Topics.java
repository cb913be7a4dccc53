package io.centralino.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Says facts as a neighbour would, and hears what the service under test says.
public final class Topics {
    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Listening> LISTENING = new ConcurrentHashMap<>();
    private static final Map<String, Integer> SEQUENCES = new ConcurrentHashMap<>();
    private static @Nullable KafkaProducer<byte[], byte[]> producer;

    private Topics() {}

    /// A fact as the owner would publish it; what it says must keep the contract. Change it as the case wants, then
    /// [#say] it.
    public static ObjectNode fact(String owner, String event, String key, String tenant, Object data) {
        var fact = Json.MAPPER.createObjectNode();
        fact.put("specversion", "1.0").put("id", UUID.randomUUID().toString());
        fact.put("source", "/centralino/" + owner).put("type", "centralino." + owner + "." + event + ".v1");
        fact.put("time", Instant.now().toString()).put("subject", key).put("tenant", tenant);
        fact.put("sequence", SEQUENCES.merge(owner + "/" + key, 1, Integer::sum));
        fact.put("correlationid", key).put("synthetic", false).put("datacontenttype", "application/json");
        fact.set("data", Json.tree(data));
        return fact;
    }

    /// Says a fact, or a state, that keeps its contract, on the owner's topic under its subject; returns once the
    /// broker has it.
    public static void say(ObjectNode fact) {
        var type = fact.path("type").asText().split("\\.");
        Contracts.validate(type[1], type[2], fact);
        say(of(type[1], type[2]), fact.path("subject").asText(), fact.toString());
    }

    /// Says anything at all, poison included; null is a tombstone.
    public static void say(String topic, @Nullable String key, @Nullable String value) {
        say(topic, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public static void say(String topic, @Nullable String key, byte @Nullable [] value) {
        var bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        await(producer().send(new ProducerRecord<>(topic, bytes, value)));
    }

    /// Everything on the topic by now, in order per key.
    public static List<Heard> heard(String topic) {
        return LISTENING.computeIfAbsent(topic, Listening::new).upToNow();
    }

    public static List<Heard> heard(String topic, String key) {
        return heard(topic).stream().filter(heard -> key.equals(heard.key())).toList();
    }

    /// The events of one type under a key, all that are committed by now: `said("routing", "offer-made", contactId)`.
    public static List<JsonNode> said(String owner, String event, String key) {
        Running.untilAllIsSaid();
        return heard(owner + ".facts", key).stream()
                .filter(heard -> heard.is(owner, event))
                .map(Heard::event)
                .toList();
    }

    /// Waits for the first event of that type under a key, and checks that it keeps its contract.
    public static JsonNode await(String owner, String event, String key) {
        var fact = await(owner + ".facts", heard -> key.equals(heard.key()) && heard.is(owner, event));
        var said = Objects.requireNonNull(fact.event());
        Contracts.validate(owner, event, said);
        return said;
    }

    /// Waits for the first record that is as wanted.
    public static Heard await(String topic, Predicate<Heard> wanted) {
        return Awaitility.await("a record on " + topic)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> heard(topic).stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /// A record as it lies on a topic; the event is null where it is a tombstone, and missing where it is not JSON.
    public record Heard(@Nullable String key, @Nullable JsonNode event, Map<String, String> headers) {
        boolean is(String owner, String type) {
            return event != null && event.path("type").asText().equals("centralino." + owner + "." + type + ".v1");
        }
    }

    /// Every topic the contracts name, as production has them, and the dead letters of the service.
    static void create(String service) {
        var names = new HashSet<>(Set.of(service + ".facts", service + ".dead-letters"));
        for (var contract : Contracts.all()) {
            var slash = contract.indexOf('/');
            names.add(of(contract.substring(0, slash), contract.substring(slash + 1)));
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", Shared.KAFKA.get()))) {
            var topics = names.stream().map(Topics::newTopic).toList();
            admin.createTopics(topics).values().values().forEach(Topics::await);
        }
    }

    /// Where an event is said.
    public static String of(String owner, String event) {
        if (event.endsWith("-state")) {
            return owner + "." + event;
        }
        return owner + (Contracts.isSignal(owner, event) ? ".signals" : ".facts");
    }

    private static NewTopic newTopic(String name) {
        var topic = new NewTopic(name, PARTITIONS, (short) 1);
        return name.endsWith("-state") ? topic.configs(Map.of("cleanup.policy", "compact")) : topic;
    }

    private static synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", Shared.KAFKA.get(), "acks", "all", "linger.ms", 0),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    private static void await(Future<?> answer) {
        try {
            answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The broker did not take it: " + e.getMessage(), e);
            }
        }
    }
}
