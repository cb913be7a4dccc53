package io.centralino.events;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads compacted topics from their beginning and keeps following them, for all [StateListener]s of the service.
@ApplicationScoped
@Unremovable
public class StateReader {
    private static final Logger LOG = Logger.getLogger(StateReader.class);

    private final List<StateListener> listeners;
    private final Broker broker;
    private final String service;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Map<String, Long> newest = new HashMap<>();
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> reader;

    @Inject
    StateReader(
            @All List<StateListener> listeners,
            Broker broker,
            @ConfigProperty(name = "centralino.service") String service) {
        this.listeners = listeners;
        this.broker = broker;
        this.service = service;
    }

    /// Whether everything that was on the topics at the start has been heard.
    public boolean caughtUp() {
        return caughtUp.getCount() == 0;
    }

    /// Facts are judged by reference data, so nobody hears one before it is there.
    public void awaitCaughtUp() {
        try {
            caughtUp.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reference data was still being read", e);
        }
    }

    void start(@Observes StartupEvent started) {
        running = true;
        Thread.ofPlatform().name("state").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        var following = reader;
        if (following != null) {
            following.wakeup();
        }
    }

    private void run() {
        while (running) {
            try {
                var topics = new LinkedHashSet<>(Broker.ownedBy(service));
                listeners.forEach(listener -> topics.addAll(listener.topics()));
                broker.ensure(topics);
                topics.removeIf(topic -> !topic.endsWith("-state"));
                follow(topics);
            } catch (WakeupException e) {
                LOG.debug("Stopping");
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Reference data waits for the broker: %s", e.getMessage());
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }

    private void follow(LinkedHashSet<String> topics) {
        try (var consumer = broker.reader()) {
            reader = consumer;
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : topics) {
                var known = consumer.partitionsFor(topic);
                if (known == null || known.isEmpty()) {
                    // A topic that was made a moment ago: to read on without it would be to read it never.
                    throw new IllegalStateException(topic + " is not known everywhere yet");
                }
                known.forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var behind = new HashMap<>(consumer.endOffsets(partitions));
            while (running) {
                behind.entrySet().removeIf(entry -> consumer.position(entry.getKey()) >= entry.getValue());
                if (behind.isEmpty()) {
                    caughtUp.countDown();
                }
                consumer.poll(Duration.ofMillis(500)).forEach(this::hear);
            }
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        var key = new String(record.key(), StandardCharsets.UTF_8);
        var number = record.headers().lastHeader("sequence");
        if (number != null) {
            // A relay that paused may publish an old state once more, after its successor has published the new one.
            var sequence = Long.parseLong(new String(number.value(), StandardCharsets.UTF_8));
            var known = newest.merge(record.topic() + " " + key, sequence, Math::max);
            if (sequence < known) {
                return;
            }
        }
        for (var listener : listeners) {
            if (listener.topics().contains(record.topic())) {
                try {
                    listener.on(key, record.value() == null ? null : Fact.read(record.value()));
                } catch (RuntimeException e) {
                    LOG.errorf("%s could not take %s: %s", record.topic(), key, e.getMessage());
                }
            }
        }
    }
}
