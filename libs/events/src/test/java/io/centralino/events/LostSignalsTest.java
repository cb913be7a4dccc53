package io.centralino.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Signals said while the broker is away: whoever says them does not notice.
@Timeout(60)
class LostSignalsTest {
    private final CountDownLatch back = new CountDownLatch(1);
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Signals signals = new Signals(Away::new, "street");

    @AfterEach
    void stop() {
        back.countDown();
        signals.stop();
    }

    @Test
    void doNotFailWhoSaysThem() {
        assertThatCode(() -> say("refused")).doesNotThrowAnyException();

        say("taken");
        await().until(() -> sent.equals(List.of("taken")));
    }

    @Test
    void doNotHoldWhoSaysThem() {
        say("hangs");
        say("behind it");

        assertThat(sent).isEmpty();
    }

    @Test
    void doNotPileUp() {
        say("hangs");
        for (var i = 0; i < 10 * Signals.WAITING; i++) {
            say("behind it");
        }
        back.countDown();

        await().until(() -> sent.contains("hangs"));
        signals.stop();
        assertThat(sent).hasSizeLessThanOrEqualTo(Signals.WAITING + 1);
    }

    private void say(String key) {
        signals.say(Saying.of("passing", key, "banca-aurora", Map.of("at", "noon")));
    }

    /// A way to a broker that refuses one signal and hangs over another.
    private final class Away extends MockProducer<byte[], byte[]> {
        Away() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            var key = new String(record.key());
            if (key.equals("refused")) {
                throw new TimeoutException("nobody answers");
            }
            if (key.equals("hangs")) {
                try {
                    back.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
            sent.add(key);
            return super.send(record);
        }
    }
}
