package io.centralino.inbox;

import static io.centralino.inbox.Tally.batch;
import static io.centralino.inbox.Tally.fact;
import static io.centralino.inbox.Tally.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.centralino.tenancy.Sql;
import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class BatchOfFactsTest {
    @Inject
    Inbox inbox;

    @Inject
    Tally tally;

    @Inject
    ParkedKeys parked;

    @Inject
    AgroalDataSource service;

    String key;

    @BeforeEach
    void anotherStreet() {
        key = "street-" + Ids.next();
        tally.broken.clear();
    }

    @Test
    void isOneTransaction() {
        inbox.take(tally, batch(facts(1, 100)));

        assertThat(tally.numbers(key)).containsExactlyElementsOf(numbers(1, 100));
        assertThat(tally.transactions(key)).hasSize(1);
    }

    @Test
    void fallsBackToOneTransactionAFactWhenOneOfThemFails() {
        tally.broken.add(key + "-b#2");

        inbox.take(
                tally,
                batch(List.of(
                        record(0, key + "-a", fact("a1" + key, key + "-a", 1)),
                        record(1, key + "-b", fact("b1" + key, key + "-b", 1)),
                        record(2, key + "-b", fact("b2" + key, key + "-b", 2)),
                        record(3, key + "-a", fact("a2" + key, key + "-a", 2)),
                        record(4, key + "-b", fact("b3" + key, key + "-b", 3)))));

        assertThat(tally.numbers(key + "-a")).containsExactly(1L, 2L);
        assertThat(tally.numbers(key + "-b")).containsExactly(1L);
        assertThat(tally.transactions(key)).hasSize(3);
    }

    @Test
    void appliesTheOthersInOneTransactionWhileOneWaits() {
        inbox.take(
                tally,
                batch(List.of(
                        record(0, key + "-a", fact("a1" + key, key + "-a", 1)),
                        record(1, key + "-w", fact("w1" + key, key + "-w", 1, key + "-nobody")),
                        record(2, key + "-a", fact("a2" + key, key + "-a", 2)),
                        record(3, key + "-w", fact("w2" + key, key + "-w", 2)))));

        assertThat(tally.numbers(key + "-a")).containsExactly(1L, 2L);
        assertThat(tally.transactions(key)).hasSize(1);
        assertThat(tally.numbers(key + "-w")).isEmpty();
        assertThat(tally.parkedFacts(key + "-w")).isEqualTo(2);
    }

    @Test
    void keepsTheOrderOfEachKeyAmongOrganisations() {
        var mixed = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int number = 1; number <= 20; number++) {
            mixed.add(record(mixed.size(), key + "-a", fact("a" + number + key, key + "-a", number)));
            mixed.add(record(
                    mixed.size(),
                    key + "-t",
                    fact("t" + number + key, key + "-t", number).replace("banca-aurora", "teleorbita")));
        }

        inbox.take(tally, batch(mixed));

        assertThat(tally.numbers(key + "-a")).containsExactlyElementsOf(numbers(1, 20));
        assertThat(tally.numbers(key + "-t")).containsExactlyElementsOf(numbers(1, 20));
        assertThat(tally.transactions(key)).hasSize(1);
    }

    @Test
    void queuesBehindWhatAnotherDeliveryParksMeanwhile() throws Exception {
        var first = key + "/1";
        try (var other = service.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            Sql.update(other, "INSERT INTO inbox (consumer, event_id) VALUES (?, ?)", tally.consumer(), first);
            Sql.update(other, """
                    INSERT INTO parked_key (consumer, topic, key, state, reason, deadline, next_try)
                    VALUES (?, ?, ?, 'waiting', 'for the lights', now() + interval '1 hour', now() + interval '1 hour')
                    """, tally.consumer(), Tally.TOPIC, key);
            var ours = threads.submit(() -> inbox.take(tally, batch(facts(1, 2))));
            await().until(() -> !Sql.list(service, "SELECT 1 FROM pg_locks WHERE NOT granted", row -> 1)
                    .isEmpty());
            other.commit();
            ours.get();
        }

        assertThat(tally.numbers(key)).isEmpty();
        assertThat(tally.parkedFacts(key)).isEqualTo(1);
    }

    @Test
    void letsPassWithoutATraceWhatDoesNotConcernIt() {
        var rain = fact("rain" + key, key, 1).replace("street.passed", "street.rained");

        inbox.take(tally, batch(List.of(record(0, key, rain), record(1, key, fact("p2" + key, key, 2)))));

        assertThat(tally.numbers(key)).containsExactly(2L);
        assertThat(tally.remembered(key)).isEqualTo(1);
    }

    @Test
    void isHeardThoughALaterVersionSaysMore() {
        var more = fact("m1" + key, key, 1)
                .replace("\"synthetic\"", "\"weather\":{\"rain\":true},\"synthetic\"")
                .replace("{\"number\"", "{\"shoes\":\"wet\",\"number\"");

        inbox.take(tally, batch(List.of(record(0, key, more))));

        assertThat(tally.numbers(key)).containsExactly(1L);
    }

    @Test
    void keepsASecondDeliveryWithoutEffect() {
        inbox.take(tally, batch(facts(1, 20)));
        inbox.take(tally, batch(facts(1, 20)));

        assertThat(tally.numbers(key)).containsExactlyElementsOf(numbers(1, 20));
    }

    @Test
    void hasOneEffectHoweverManyDeliverItAtOnce() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 100).forEach(delivery -> threads.submit(() -> inbox.take(tally, batch(facts(1, 5)))));
        }

        assertThat(tally.numbers(key)).containsExactlyInAnyOrderElementsOf(numbers(1, 5));
    }

    @Test
    void leavesSuccessorsOfAPoisonedFactInOrderUntilItIsReplayed() {
        tally.broken.add(key + "#2");
        inbox.take(tally, batch(facts(1, 3)));
        inbox.take(tally, batch(facts(4, 5)));
        assertThat(tally.numbers(key)).containsExactly(1L);

        tally.broken.clear();
        parked.replay(key);
        parked.replay(key);

        await().untilAsserted(() -> assertThat(tally.numbers(key)).containsExactlyElementsOf(numbers(1, 5)));
    }

    @Test
    void parksInTheDatabaseSoThatAnotherInstanceKnows() {
        tally.broken.add(key + "#1");
        inbox.take(tally, batch(facts(1, 1)));
        tally.broken.clear();

        // Whatever instance hears the successor: the row speaks, not a memory.
        inbox.take(tally, batch(facts(2, 2)));

        assertThat(tally.numbers(key)).isEmpty();
        assertThat(tally.parkedFacts(key)).isEqualTo(2);
    }

    @Test
    void waitsWithItsKeyForWhatIsNotYetKnown() {
        inbox.take(
                tally,
                batch(List.of(
                        record(0, key, fact("n1" + key, key, 1, key)), record(1, key, fact("n2" + key, key, 2)))));
        assertThat(tally.numbers(key)).isEmpty();

        tally.known.add(key);

        await().untilAsserted(() -> assertThat(tally.numbers(key)).containsExactly(1L, 2L));
    }

    @Test
    void becomesADeadLetterWhenItNeverBecomesKnown() {
        inbox.take(tally, batch(List.of(record(0, key, fact("n1" + key, key, 1, "nobody")))));

        await().untilAsserted(() -> assertThat(tally.deadLetters(key)).isEqualTo(1));
        assertThat(tally.numbers(key)).isEmpty();
    }

    @Test
    void letsGoodFactsPassAmongFourteenKindsOfPoison() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        var poison = new ArrayList<ConsumerRecord<byte[], byte[]>>(List.of(
                record(1_000, key + "-p0", "{"),
                record(1_001, key + "-p1", ""),
                record(1_002, key + "-p2", null),
                record(1_003, null, fact("p3" + key, key, 1)),
                record(1_004, key + "-p4", "[]"),
                record(1_005, key + "-p5", "null"),
                record(1_006, key + "-p6", "{\"id\":\"x\"}"),
                record(1_007, key + "-p7", fact("p7" + key, key, 1).replace("2026-11-24T09:00:00Z", "noon")),
                record(1_008, key + "-p8", fact("p8" + key, key, 1).replace("\"number\":1", "\"number\":\"one\"")),
                record(1_009, key + "-p9", deep),
                record(1_010, key + "-p10", "x".repeat(5_000_000)),
                record(1_011, key + "-p11", fact("p11" + key, key, 1).replace("banca-aurora", "")),
                record(
                        1_012,
                        key + "-p12",
                        fact("p12" + key, key, 1).replace("/centralino/street", "/centralino/square")),
                record(
                        1_013,
                        key + "-p13",
                        fact("p13" + key, key, 1).replace("centralino/street", "elsewhere/street"))));
        for (int i = 0; i < poison.size(); i++) {
            var good = new ArrayList<>(facts(i * 80 + 1, i * 80 + 80));
            good.add(40, poison.get(i));
            inbox.take(tally, batch(good));
        }

        assertThat(tally.numbers(key)).containsExactlyElementsOf(numbers(1, 1_120));
        assertThat(tally.parkedKeys(key + "-p")).isEqualTo(13);
        assertThat(tally.deadLetters(key)).isEqualTo(13);
    }

    private List<ConsumerRecord<byte[], byte[]>> facts(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> record(number, key, fact(key + "/" + number, key, number)))
                .toList();
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
