package io.centralino.events;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Publishes committed facts, in order per key, at least once.
///
/// Woken after commits of this process, polling for those of others and for what a dead process left. A fact after a
/// pause leaves at once; facts in a rush leave together.
///
/// It works only on buckets it holds a lease for, and what it marks as sent is checked against that lease.
@ApplicationScoped
@IfBuildProperty(name = "centralino.database", stringValue = "true", enableIfMissing = true)
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /// A key with a refused fact waits: publishing its successors would change the order.
    private static final String UNSENT = """
            SELECT id, topic, key, sequence, payload FROM outbox o
            WHERE sent_at IS NULL AND bucket = ANY(?::smallint[])
              AND NOT EXISTS (SELECT 1 FROM outbox r WHERE r.refused IS NOT NULL AND r.topic = o.topic AND r.key = o.key)
            ORDER BY id LIMIT %d
            """.formatted(BATCH);

    private static final String MARK = """
            UPDATE outbox o SET sent_at = clock_timestamp() WHERE id = ANY(?::bigint[])
              AND EXISTS (SELECT 1 FROM relay_lease l WHERE l.bucket = o.bucket AND l.owner = ?)
            """;

    private final AgroalDataSource engine;
    private final Outbox outbox;
    private final Broker broker;
    private final RelayLease lease;
    private final Semaphore signal = new Semaphore(0);
    private final AtomicLong oldestUnsentMillis = new AtomicLong();
    private final Set<String> made = new HashSet<>();
    /// In a rush, each commit by itself would cost a reading, a sending, a marking, and as much again at every reader.
    private final Pace pace = new Pace(Duration.ofMillis(150), 2);

    private volatile boolean running;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private @Nullable Thread thread;

    @Inject
    Relay(@DataSource("engine") AgroalDataSource engine, Outbox outbox, Broker broker, MeterRegistry meters) {
        this.engine = engine;
        this.outbox = outbox;
        this.broker = broker;
        this.lease = new RelayLease(engine, UUID.randomUUID());
        meters.gauge("centralino.outbox.oldest.unsent.seconds", oldestUnsentMillis, millis -> millis.get() / 1000.0);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        outbox.onCommit(signal::release);
        thread = Thread.ofPlatform().name("relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        signal.release();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
        lease.release();
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    private void run() {
        while (running) {
            try {
                signal.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                pace.await();
                signal.drainPermits();
                while (running && publish()) {}
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | RuntimeException e) {
                LOG.warnf("Facts wait: %s", e.getMessage());
                forgetProducer();
                pause();
            }
        }
    }

    /// @return whether there may be more to publish at once
    private boolean publish() throws ExecutionException, InterruptedException {
        var mine = lease.hold();
        var unsent = mine.isEmpty() ? List.<Unsent>of() : unsent(mine);
        if (unsent.isEmpty()) {
            oldestUnsentMillis.set(0);
            return false;
        }
        makeTopics(unsent);
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(unsent.size());
        for (var one : unsent) {
            acknowledgements.add(producer().send(one.record()));
        }
        producer().flush();
        var sent = new ArrayList<Long>(unsent.size());
        for (int i = 0; i < unsent.size(); i++) {
            try {
                acknowledgements.get(i).get();
                sent.add(unsent.get(i).id());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    throw e;
                }
                refuse(unsent.get(i).id(), "larger than the broker takes");
            }
        }
        Failpoint.hit("relay.published", () -> sent.size() + " facts published, not yet marked");
        mark(sent);
        pace.done();
        return unsent.size() == BATCH;
    }

    /// A topic nobody reads yet is not there yet: without it, all that waits behind its facts would wait for ever.
    private void makeTopics(List<Unsent> unsent) throws InterruptedException {
        var missing = unsent.stream().map(Unsent::topic).collect(Collectors.toSet());
        missing.removeAll(made);
        if (!missing.isEmpty()) {
            broker.ensure(missing);
            made.addAll(missing);
        }
    }

    private List<Unsent> unsent(List<Short> buckets) {
        return Sql.list(
                engine,
                UNSENT,
                row -> new Unsent(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)),
                buckets);
    }

    private void mark(List<Long> sent) {
        Sql.update(engine, MARK, sent, lease.owner());
    }

    private void refuse(long id, String reason) {
        LOG.errorf("Fact %d cannot be published: %s; its key waits", id, reason);
        Sql.update(engine, "UPDATE outbox SET refused = ? WHERE id = ?", reason, id);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = broker.producer();
        }
        return producer;
    }

    /// After a failed send nothing that waits behind it may overtake it: drop all, and send again in order.
    private void forgetProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private void pause() {
        oldestUnsentMillis.addAndGet(PAUSE.toMillis());
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    /// A committed fact that no broker has acknowledged.
    private record Unsent(
            long id,
            String topic,
            String key,
            long sequence,
            @Nullable String payload) {
        @SuppressWarnings("NullAway") // a null value is Kafka's tombstone
        ProducerRecord<byte[], byte[]> record() {
            var record = new ProducerRecord<byte[], byte[]>(topic, bytes(key), payload == null ? null : bytes(payload));
            // A tombstone has no body to carry its number; readers of state topics need it to refuse what is older.
            record.headers().add("sequence", bytes(Long.toString(sequence)));
            return record;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
