package io.centralino.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/// What a fact is published with, as Kafka itself understands our settings.
class BrokerTest {

    @Test
    void waitsForAllReplicasKeepsOrderAndLetsAFailureBeSeen() {
        var said = new HashMap<>(Broker.patience("localhost:9192"));
        said.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        said.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        var settings = new ProducerConfig(said);

        assertThat(settings.getString(ProducerConfig.ACKS_CONFIG)).isEqualTo("-1");
        assertThat(settings.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG))
                .isTrue();
        assertThat(settings.getInt(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION))
                .isLessThanOrEqualTo(5);
        assertThat(settings.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG)).isLessThanOrEqualTo(120_000);
        assertThat(settings.getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG)).isLessThanOrEqualTo(10_000);
    }
}
