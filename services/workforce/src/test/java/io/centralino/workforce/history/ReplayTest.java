package io.centralino.workforce.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.centralino.workforce.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// All facts of a morning are taken again, by a history that has them and by one that has forgotten.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@SuppressWarnings("NullAway.Init")
class ReplayTest {

    static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    RoutingEvents routing;

    @Inject
    ChannelsEvents channels;

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    final Random random = new Random(47);
    final Tenant aurora = Tenant.open("banca-replica");
    final List<ObjectNode> morning = new ArrayList<>();

    @BeforeEach
    void aMorningPasses() {
        for (int n = 0; n < 60; n++) {
            var contact = Facts.of(aurora.id());
            var at = NINE.plusSeconds(random.nextInt(7200));
            morning.add(contact.queued(at));
            switch (n % 4) {
                case 0 -> morning.add(contact.closed("abandoned", at.plusSeconds(40)));
                case 1 -> {
                    // Given back and answered again, then transferred: figures stay where it was answered first.
                    morning.add(contact.assigned(at.plusSeconds(9), 9));
                    morning.add(contact.queued(at.plusSeconds(30)));
                    morning.add(contact.assigned(at.plusSeconds(50), 50));
                    morning.add(contact.queued("carte", at.plusSeconds(70)));
                    morning.add(contact.handled(at.plusSeconds(300), 200, 30));
                    morning.add(contact.closed("handled", at.plusSeconds(301)));
                }
                case 2 -> morning.add(contact.ofATest().assigned(at.plusSeconds(3), 3));
                default -> {
                    morning.add(contact.assigned(at.plusSeconds(5), 5));
                    morning.add(contact.handled(at.plusSeconds(200), 150, 20));
                }
            }
        }
        forgetAll();
        take(morning);
    }

    @Test
    void changesNothingWhereAllIsKnown() {
        var before = state();

        take(morning);

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void changesNothingWhereOnlyTheInboxHasForgotten() {
        var before = state();
        forget("DELETE FROM inbox");

        take(morning);

        assertThat(state()).isEqualTo(before);
    }

    @RepeatedTest(3)
    void tellsTheSameInAnyOrderAndInAnyBatches() {
        var before = state();
        forgetAll();
        var shuffled = new ArrayList<>(morning);
        Collections.shuffle(shuffled, random);

        while (!shuffled.isEmpty()) {
            var batch = shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(40)));
            take(batch);
            batch.clear();
        }

        assertThat(state()).isEqualTo(before);
        assertThat(before).startsWith("60 ");
    }

    /// All rows in one word, and that nothing was said because of them.
    private String state() {
        return QuarkusTransaction.requiringNew()
                .call(() -> tenancy.in(aurora.id(), () ->
                        (String) entities.createNativeQuery("""
                                        SELECT count(*) || ' ' || md5(string_agg(c::text, '|' ORDER BY id)) || ' '
                                            || (SELECT count(*) FROM outbox) FROM counted_contact c
                                        """).getSingleResult()));
    }

    private void forgetAll() {
        forget("DELETE FROM inbox");
        forget("DELETE FROM counted_contact");
    }

    private void forget(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> tenancy.in(
                        aurora.id(), () -> entities.createNativeQuery(statement).executeUpdate()));
    }

    private void take(List<ObjectNode> facts) {
        routing.take(records("routing.facts", facts));
        channels.take(records("channels.facts", facts));
    }

    private static ConsumerRecords<byte[], byte[]> records(String topic, List<ObjectNode> facts) {
        var place = new TopicPartition(topic, 0);
        var records = facts.stream()
                .filter(fact -> topic.startsWith(fact.path("source").asText().substring("/centralino/".length())))
                .map(fact -> new ConsumerRecord<>(
                        topic, 0, 0, bytes(fact.path("subject").asText()), bytes(fact.toString())))
                .toList();
        return new ConsumerRecords<>(Map.of(place, records), Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
