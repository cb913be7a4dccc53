package io.centralino.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledKafkaTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void keepsWhatItAcknowledgedAndComesBackOnTheSamePort() throws Exception {
        var port = Ports.free();
        var broker = LocalKafka.start(folder, port);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic("notes", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        say(broker, "before the kill");
        broker.kill();

        try (var again = LocalKafka.start(folder, port)) {
            say(again, "after the kill");
            assertThat(heard(again, 2)).containsExactly("before the kill", "after the kill");
            again.pause();
            again.resume();
            say(again, "after a pause");
            assertThat(heard(again, 3)).hasSize(3);
        }
    }

    private static void say(LocalKafka broker, String text) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("notes", text)).get(60, TimeUnit.SECONDS);
        }
    }

    private static List<String> heard(LocalKafka broker, int wanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrap(),
                "group.id",
                "reader-" + wanted,
                "auto.offset.reset",
                "earliest");
        var texts = new java.util.ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("notes"));
            for (var turn = 0; turn < 60 && texts.size() < wanted; turn++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> texts.add(message.value()));
            }
        }
        return texts;
    }
}
