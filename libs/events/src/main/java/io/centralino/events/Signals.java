package io.centralino.events;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says what is true for seconds, past the outbox, on `<owner>.signals`.
///
/// Whoever says a signal neither waits for it nor fails by it: what the broker does not take in time is lost. Nothing
/// personal may be in it, for it is not sealed.
@ApplicationScoped
public class Signals {
    private static final Logger LOG = Logger.getLogger(Signals.class);
    static final int WAITING = 64;
    private static final Duration LIFE = Duration.ofSeconds(1);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final String owner;
    private final Clock clock = Clock.systemUTC();
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("signals").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile @Nullable Producer<byte[], byte[]> producer;

    @Inject
    Signals(Broker broker, @ConfigProperty(name = "centralino.service") String owner) {
        this(broker::hastyProducer, owner);
    }

    Signals(Supplier<Producer<byte[], byte[]>> producers, String owner) {
        this.producers = producers;
        this.owner = owner;
    }

    public void say(Saying saying) {
        // It is no fact: nothing is numbered, and nothing has to come before or after it.
        var signal = Envelope.write(owner, saying, saying.type(), clock.instant(), null)
                .put("sequence", 0);
        var record = new ProducerRecord<>(owner + ".signals", bytes(saying.key()), bytes(signal.toString()));
        var said = System.nanoTime();
        sender.execute(() -> send(record, said));
    }

    private void send(ProducerRecord<byte[], byte[]> record, long said) {
        if (System.nanoTime() - said > LIFE.toNanos()) {
            return;
        }
        try {
            producer().send(record);
        } catch (RuntimeException lost) {
            LOG.debugf("A signal is lost: %s", lost.getMessage());
        }
    }

    private Producer<byte[], byte[]> producer() {
        var made = producer;
        if (made == null) {
            made = producers.get();
            producer = made;
        }
        return made;
    }

    @PreDestroy
    void stop() {
        sender.shutdownNow();
        var made = producer;
        if (made != null) {
            made.close(Duration.ZERO);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
