package io.centralino.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class SignalsTest {
    private static final String TOPIC = "street.signals";

    @Inject
    Signals signals;

    @Inject
    Broker broker;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @BeforeEach
    void thereIsATopic() throws InterruptedException {
        broker.ensure(List.of(TOPIC));
    }

    @Test
    void areHeardAndNotKept() {
        var key = "street-" + Ids.next();

        var heard = heard(key);

        assertThat(heard.type()).isEqualTo("centralino.street.passing.v1");
        assertThat(heard.tenant()).isEqualTo("banca-aurora");
        assertThat(heard.sequence()).isZero();
        assertThat(heard.data().path("number").asInt()).isEqualTo(1);
        assertThat(Sql.list(engine, "SELECT 1 FROM outbox WHERE key = ?", row -> 1, key))
                .isEmpty();
    }

    @Test
    void areForgottenByTheBrokerToo() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", RealParts.kafka().bootstrap()))) {
            var settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));

            assertThat(settings.get("retention.ms").value()).isEqualTo("60000");
            assertThat(settings.get("segment.ms").value()).isEqualTo("60000");
        }
    }

    /// Any one of them may be lost, so it is said until one is heard.
    private Fact heard(String key) {
        var heard = new ArrayList<Fact>();
        try (var reader = broker.reader()) {
            var partitions = reader.partitionsFor(TOPIC).stream()
                    .map(known -> new TopicPartition(known.topic(), known.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            await().until(() -> {
                signals.say(Saying.of("passing", key, "banca-aurora", Map.of("number", 1)));
                reader.poll(Duration.ofMillis(200)).forEach(record -> heard.add(Fact.read(record.value())));
                return heard.stream().anyMatch(fact -> fact.subject().equals(key));
            });
        }
        return heard.stream()
                .filter(fact -> fact.subject().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
