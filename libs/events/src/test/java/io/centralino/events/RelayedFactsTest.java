package io.centralino.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.centralino.tenancy.Sql;
import io.centralino.tenancy.Tenancy;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class RelayedFactsTest {
    private static final String AURORA = "banca-aurora";

    @Inject
    Outbox outbox;

    @Inject
    Tenancy tenancy;

    @Inject
    Broker broker;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    String key;

    @BeforeEach
    void anotherStreet() {
        key = "street-" + Ids.next();
    }

    @Test
    void areNumberedAndPublishedInTheOrderOfTheirKey() {
        for (long number = 1; number <= 50; number++) {
            say(number);
        }

        assertThat(published(50)).containsExactlyElementsOf(numbers(50));
    }

    @Test
    void areNotHeldUpByAStateNobodyReadsYet() {
        tenancy.in(
                AURORA, () -> outbox.state("streets.%s-state".formatted(Ids.next()), "one", AURORA, Map.of("id", 1)));

        say(1);

        assertThat(published(1)).containsExactly(1L);
    }

    @Test
    void areNotSaidByATransactionThatFails() throws SQLException {
        assertThatThrownBy(() -> tenancy.in(AURORA, () -> {
                    outbox.say(Saying.of("passed", key, AURORA, Map.of("number", 1)));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        say(2);
        assertThat(published(1)).containsExactly(2L);
        assertThat(count("SELECT count(*) FROM outbox WHERE key = ?", key)).isEqualTo(1);
    }

    @Test
    void areNotLostWhenALaterOneCommitsFirst() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var other = "street-" + Ids.next();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> tenancy.in(AURORA, () -> {
                outbox.say(Saying.of("passed", key, AURORA, Map.of("number", 1)));
                begun.countDown();
                waitFor(finish);
            }));
            begun.await();
            tenancy.in(AURORA, () -> outbox.say(Saying.of("passed", other, AURORA, Map.of("number", 1))));
            await().untilAsserted(() -> assertThat(unsent(other)).isZero());
            finish.countDown();
        }

        assertThat(published(1)).containsExactly(1L);
    }

    @Test
    void keepTheirOrderWhenManyTransactionsSayThemAtOnce() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            LongStream.rangeClosed(1, 200).forEach(number -> threads.submit(() -> say(number)));
        }

        // The number in the data is who came; the order that must hold is that of the sequence.
        assertThat(publishedSequences(200)).containsExactlyElementsOf(numbers(200));
    }

    @Test
    void areNotTheBusinessOfASecondRelayWhileTheFirstHoldsItsLease() throws SQLException {
        var second = new RelayLease(engine, UUID.randomUUID());

        assertThat(second.hold()).isEmpty();
        say(1);
        assertThat(published(1)).containsExactly(1L);
    }

    @Test
    void passToASecondRelayWhenTheLeaseHasRunOut() throws SQLException {
        // A schema of its own, where this service's own relay does not compete.
        superuser("CREATE SCHEMA shadow");
        superuser("CREATE TABLE shadow.relay_lease (LIKE public.relay_lease INCLUDING ALL)");
        superuser("INSERT INTO shadow.relay_lease (bucket) VALUES (0), (1)");
        superuser("GRANT USAGE ON SCHEMA shadow TO street_engine");
        superuser("GRANT SELECT, UPDATE ON shadow.relay_lease TO street_engine");
        try (var shadow = shadow()) {
            var paused = new RelayLease(shadow, UUID.randomUUID());
            var next = new RelayLease(shadow, UUID.randomUUID());
            assertThat(paused.hold()).hasSize(2);
            assertThat(next.hold()).isEmpty();

            superuser("UPDATE shadow.relay_lease SET until = clock_timestamp() - interval '1 second'");

            await().untilAsserted(() -> assertThat(next.hold()).hasSize(2));
            await().untilAsserted(() -> assertThat(paused.hold()).isEmpty());
            assertThat(count("SELECT min(epoch) FROM shadow.relay_lease WHERE ? <> ''", key))
                    .isEqualTo(2);
        } finally {
            superuser("DROP SCHEMA shadow CASCADE");
        }
    }

    @Test
    void waitForABrokerThatHangsAndAreThenPublishedInOrder() throws IOException {
        RealParts.kafka().pause();
        try {
            for (long number = 1; number <= 10; number++) {
                say(number);
            }
            assertThat(unsent(key)).isEqualTo(10);
        } finally {
            RealParts.kafka().resume();
        }

        assertThat(published(10)).containsExactlyElementsOf(numbers(10));
    }

    private static AgroalDataSource shadow() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(RealParts.postgres().url("street") + "?currentSchema=shadow")
                                        .principal(new NamePrincipal("street_engine"))
                                        .credential(new SimplePassword("street_engine")))));
    }

    private void say(long number) {
        tenancy.in(AURORA, () -> outbox.say(Saying.of("passed", key, AURORA, Map.of("number", number))));
    }

    private long count(String sql, String parameter) {
        return Sql.list(engine, sql, row -> row.getLong(1), parameter).getFirst();
    }

    private long unsent(String key) {
        return count("SELECT count(*) FROM outbox WHERE sent_at IS NULL AND key = ?", key);
    }

    private List<Long> published(int atLeast) {
        return facts(atLeast).stream()
                .map(fact -> fact.data().path("number").asLong())
                .toList();
    }

    private List<Long> publishedSequences(int atLeast) {
        return facts(atLeast).stream().map(Fact::sequence).toList();
    }

    private List<Fact> facts(int atLeast) {
        var heard = new ArrayList<Fact>();
        try (var reader = broker.reader()) {
            var partitions = reader.partitionsFor("street.facts").stream()
                    .map(known -> new org.apache.kafka.common.TopicPartition(known.topic(), known.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                reader.poll(Duration.ofMillis(200)).forEach(record -> heard.add(Fact.read(record.value())));
                heard.removeIf(fact -> !fact.subject().equals(key));
                return heard.size() >= atLeast;
            });
        }
        return heard;
    }

    private static List<Long> numbers(long to) {
        return LongStream.rangeClosed(1, to).boxed().toList();
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = RealParts.postgres().superuser("street");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
