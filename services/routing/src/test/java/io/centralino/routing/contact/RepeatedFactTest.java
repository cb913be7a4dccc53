package io.centralino.routing.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.routing.Neighbour;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/// The broker gives the same fact again: many times over, and to several consumers at once.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class RepeatedFactTest {

    @Inject
    ChannelEvents events;

    @Test
    void aHundredDeliveriesOnEightThreadsQueueOnce() throws InterruptedException {
        var neighbour = Neighbour.ofANewHouse();
        var facts = new ArrayList<ObjectNode>();
        for (var number = 0; number < 5; number++) {
            facts.add(neighbour.opened(UUID.randomUUID()));
        }
        try (var consumers = Executors.newFixedThreadPool(8)) {
            for (var delivery = 0; delivery < 100; delivery++) {
                consumers.submit(() -> events.take(batch(facts)));
            }
            consumers.shutdown();
            assertThat(consumers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }

        for (var fact : facts) {
            var contact = fact.path("data").path("contactId").asText();
            Topics.await("routing", "contact-queued", contact);
            assertThat(Topics.said("routing", "contact-queued", contact)).hasSize(1);
        }
    }

    @Test
    void anEndThatIsRepeatedClosesOnce() {
        var neighbour = Neighbour.ofANewHouse();
        var contact = UUID.randomUUID();
        var opened = neighbour.opened(contact);
        var closed = neighbour.closed(contact);
        for (var again = 0; again < 3; again++) {
            Topics.say(opened);
            Topics.say(closed);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(neighbour.state(contact)).isEqualTo("closed"));
        assertThat(Topics.said("routing", "contact-queued", contact.toString())).hasSize(1);
    }

    private static ConsumerRecords<byte[], byte[]> batch(List<ObjectNode> facts) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var fact : facts) {
            records.add(new ConsumerRecord<>(
                    "channels.facts",
                    0,
                    records.size(),
                    fact.path("subject").asText().getBytes(StandardCharsets.UTF_8),
                    fact.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition("channels.facts", 0), records), Map.of());
    }
}
