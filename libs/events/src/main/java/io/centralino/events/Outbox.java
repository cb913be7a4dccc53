package io.centralino.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.DatabaseAway;
import io.centralino.tenancy.Seals;
import io.centralino.tenancy.Sql;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes facts into the transaction that makes them true; the [Relay] publishes them once it has committed.
@ApplicationScoped
@Unremovable
public class Outbox {
    static final int BUCKETS = 16;

    /// One round trip: the number of the fact is taken under the key's row lock and written into the event.
    private static final String SAY = """
            WITH numbered AS (
                INSERT INTO outbox_sequence AS s (tenant_id, topic, key, last) VALUES (?, ?, ?, 1)
                ON CONFLICT (tenant_id, topic, key) DO UPDATE SET last = s.last + 1, touched = now()
                RETURNING last)
            INSERT INTO outbox (tenant_id, topic, key, bucket, sequence, payload)
            SELECT ?, ?, ?, ?, last, CAST(? AS jsonb) || jsonb_build_object('sequence', last) FROM numbered
            """;

    private final Instance<AgroalDataSource> dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Seals seals;
    private final Clock clock = Clock.systemUTC();
    private final String owner;
    private volatile Runnable wake = () -> {};

    @Inject
    Outbox(
            Instance<AgroalDataSource> dataSource,
            TransactionSynchronizationRegistry transaction,
            Seals seals,
            @ConfigProperty(name = "centralino.service") String owner) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.seals = seals;
        this.owner = owner;
    }

    /// Says a fact in the transaction at hand.
    public void say(Saying saying) {
        withConnection(connection -> say(connection, saying));
    }

    /// Says a fact on a connection of the engine role.
    public void say(Connection connection, Saying saying) {
        var personal = saying.personal() == null ? null : seals.seal(saying.tenant(), saying.personal());
        var event = Envelope.write(owner, saying, saying.type(), clock.instant(), personal);
        put(connection, owner + ".facts", saying.key(), saying.tenant(), event);
    }

    /// Says what something now is, on the compacted topic `<owner>.<noun>-state`; null says that it is gone.
    public void state(String topic, String id, String tenant, @Nullable Object data) {
        withConnection(connection -> state(connection, topic, id, tenant, data));
    }

    public void state(Connection connection, String topic, String id, String tenant, @Nullable Object data) {
        var key = tenant + "/" + id;
        JsonNode event = null;
        if (data != null) {
            var noun = topic.substring(topic.indexOf('.') + 1);
            event = Envelope.write(owner, Saying.of(noun, key, tenant, data), noun, clock.instant(), null);
        }
        put(connection, topic, key, tenant, event);
    }

    /// Whether a fact of this key left this service only after that moment, or not yet.
    public boolean leftAfter(Connection connection, String key, Instant moment) {
        var late = "SELECT true FROM outbox WHERE topic = ? AND key = ? AND (sent_at IS NULL OR sent_at > ?) LIMIT 1";
        return !Sql.list(connection, late, row -> true, owner + ".facts", key, moment.atOffset(ZoneOffset.UTC))
                .isEmpty();
    }

    /// Puts a letter, which is no fact, with this service's dead letters.
    public void deadLetter(String key, String tenant, JsonNode letter) {
        withConnection(connection -> put(connection, owner + ".dead-letters", key, tenant, letter));
    }

    private void put(Connection connection, String topic, String key, String tenant, @Nullable JsonNode event) {
        Sql.update(
                connection,
                SAY,
                tenant,
                topic,
                key,
                tenant,
                topic,
                key,
                Math.floorMod(key.hashCode(), BUCKETS),
                event == null ? null : event.toString());
        wakeAfterCommit();
    }

    void onCommit(Runnable wake) {
        this.wake = wake;
    }

    /// Tells the relay of a commit that the transaction manager did not see.
    public void committed() {
        wake.run();
    }

    private void wakeAfterCommit() {
        // Without a transaction manager the caller commits by itself, and tells by committed().
        if (transaction.getTransactionKey() != null && transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, true);
            transaction.registerInterposedSynchronization(new Wake(() -> wake.run()));
        }
    }

    private void withConnection(Work work) {
        try (var connection = dataSource.get().getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    /// Statements on one connection.
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /// Tells the relay of a commit, in this process; polling finds what this misses.
    private record Wake(Runnable wake) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                Failpoint.hit("outbox.committed", () -> "facts committed, not yet published");
                wake.run();
            }
        }
    }
}
