package io.centralino.inbox;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Fact;
import io.centralino.tenancy.NotYetKnown;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Counts what it hears: a row a fact, so that a loss, a double and a wrong order all show.
@Singleton
class Tally implements Hearing {
    static final String TOPIC = "street.facts";
    static final String AURORA = "banca-aurora";

    private final AgroalDataSource service;
    private final AgroalDataSource engine;
    final Set<String> known = ConcurrentHashMap.newKeySet();
    final Set<String> broken = ConcurrentHashMap.newKeySet();

    @Inject
    Tally(AgroalDataSource service, @DataSource("engine") AgroalDataSource engine) {
        this.service = service;
        this.engine = engine;
    }

    @Override
    public String consumer() {
        return "tally.street";
    }

    /// Rain passes too, and is not counted.
    @Override
    public boolean concerns(String type) {
        return type.equals("centralino.street.passed.v1");
    }

    @Override
    public void hear(Fact fact) {
        var passed = fact.data(Passed.class);
        if (broken.contains(fact.subject() + "#" + passed.number())) {
            throw new IllegalStateException("the counter jams at " + passed.number());
        }
        if (passed.needs() != null && !known.contains(passed.needs())) {
            throw new NotYetKnown(passed.needs());
        }
        Sql.update(
                service,
                "INSERT INTO tally (tenant_id, key, number) VALUES (?, ?, ?)",
                fact.tenant(),
                fact.subject(),
                passed.number());
    }

    List<Long> numbers(String key) {
        return read(engine, "SELECT number FROM tally WHERE key = ? ORDER BY position", key);
    }

    List<Long> transactions(String key) {
        return read(engine, "SELECT DISTINCT xid::text::bigint FROM tally WHERE key LIKE ? || '%'", key);
    }

    long remembered(String part) {
        return read(service, "SELECT count(*) FROM inbox WHERE event_id LIKE '%' || ?", part)
                .getFirst();
    }

    long parkedKeys(String prefix) {
        return read(service, "SELECT count(*) FROM parked_key WHERE key LIKE ? || '%'", prefix)
                .getFirst();
    }

    long parkedFacts(String key) {
        return read(service, "SELECT count(*) FROM parked_fact WHERE key = ?", key)
                .getFirst();
    }

    long deadLetters(String prefix) {
        return read(engine, """
                SELECT count(*) FROM outbox
                WHERE topic = 'tally.dead-letters' AND payload ->> 'reason' <> '' AND key LIKE ? || '%'
                """, prefix).getFirst();
    }

    private static List<Long> read(AgroalDataSource source, String sql, String parameter) {
        return Sql.list(source, sql, row -> row.getLong(1), parameter);
    }

    static String fact(String id, String key, long number) {
        return fact(id, key, number, null);
    }

    static String fact(String id, String key, long number, @Nullable String needs) {
        return """
                {"specversion":"1.0","id":"%s","source":"/centralino/street","type":"centralino.street.passed.v1",
                 "time":"2026-11-24T09:00:00Z","subject":"%s","tenant":"%s","sequence":%d,"correlationid":"%s",
                 "synthetic":false,"data":{"number":%d%s}}
                """.formatted(id, key, AURORA, number, key, number, needs == null ? "" : ",\"needs\":\"" + needs + "\"");
    }

    static ConsumerRecord<byte[], byte[]> record(long offset, @Nullable String key, @Nullable String body) {
        return new ConsumerRecord<>(TOPIC, 0, offset, bytes(key), bytes(body));
    }

    static ConsumerRecords<byte[], byte[]> batch(List<ConsumerRecord<byte[], byte[]>> records) {
        var partition = new TopicPartition(TOPIC, 0);
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new LinkedHashMap<>();
        byPartition.put(partition, records);
        return new ConsumerRecords<>(byPartition, Map.of(partition, new OffsetAndMetadata(records.size())));
    }

    @SuppressWarnings("NullAway")
    private static byte[] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /// Somebody passed.
    record Passed(long number, @Nullable String needs) {}
}
