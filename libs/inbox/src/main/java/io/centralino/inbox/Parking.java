package io.centralino.inbox;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.DatabaseAway;
import io.centralino.tenancy.Sql;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The rows of keys that wait, and of the facts that wait with them, in order. Every method works in the transaction
/// at hand.
@ApplicationScoped
@Unremovable
class Parking {
    private static final String MEET = """
            INSERT INTO inbox (consumer, event_id) SELECT ?, id FROM unnest(?::text[]) AS id ORDER BY id
            ON CONFLICT DO NOTHING RETURNING event_id;
            SELECT topic, key FROM parked_key
            WHERE consumer = ? AND (topic, key) IN (SELECT * FROM unnest(?::text[], ?::text[]))
            ORDER BY topic, key FOR UPDATE
            """;

    private final Instance<AgroalDataSource> dataSource;
    private final double patience;
    private final Semaphore news = new Semaphore(0);

    @Inject
    Parking(
            Instance<AgroalDataSource> dataSource,
            // Longer than a topic may lag behind another after a crash: what is late is no dead letter.
            @ConfigProperty(name = "centralino.parking.patience", defaultValue = "15m") Duration patience) {
        this.dataSource = dataSource;
        this.patience = patience.toSeconds();
    }

    /// Which of these facts have not been heard before, and have been now; and which of these keys wait, locked so that
    /// nobody frees them while we decide to queue behind.
    ///
    /// One round trip of two statements, in this order: whoever waits for another delivery of a fact sees what that
    /// delivery has parked.
    Met meet(String consumer, Collection<Key> keys, Collection<String> ids) {
        try (var connection = dataSource.get().getConnection();
                var statement = connection.prepareStatement(MEET)) {
            statement.setString(1, consumer);
            statement.setArray(2, texts(connection, ids.stream()));
            statement.setString(3, consumer);
            statement.setArray(4, texts(connection, keys.stream().map(Key::topic)));
            statement.setArray(5, texts(connection, keys.stream().map(Key::key)));
            statement.execute();
            var met = new Met(new HashSet<>(), new HashSet<>());
            try (var fresh = statement.getResultSet()) {
                while (fresh.next()) {
                    met.fresh.add(fresh.getString(1));
                }
            }
            statement.getMoreResults();
            try (var waiting = statement.getResultSet()) {
                while (waiting.next()) {
                    met.parked.add(key(waiting));
                }
            }
            return met;
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private static Array texts(Connection connection, Stream<String> words) throws SQLException {
        return connection.createArrayOf("text", words.toArray());
    }

    void park(String consumer, Heard heard, State state, String reason) {
        update("""
                INSERT INTO parked_key (consumer, topic, key, state, reason, deadline)
                VALUES (?, ?, ?, ?, ?, now() + make_interval(secs => ?)) ON CONFLICT DO NOTHING
                """, consumer, heard.topic(), heard.orderKey(), state.word(), reason, patience);
        append(consumer, heard);
        news.release();
    }

    void append(String consumer, Heard heard) {
        update(
                """
                INSERT INTO parked_fact (consumer, topic, key, partition, "offset", headers, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                consumer,
                heard.topic(),
                heard.orderKey(),
                heard.partition(),
                heard.offset(),
                heard.headers(),
                heard.payload());
    }

    /// Returns when this process has parked something, or the time is over.
    void awaitNews(Duration atMost) throws InterruptedException {
        if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /// Whose keys wait, and whether one of them is due; asked for all at once: as a rule nobody's.
    Map<String, Boolean> waitingConsumers() {
        var waiting = new HashMap<String, Boolean>();
        list(
                "SELECT consumer, bool_or(next_try <= now()) FROM parked_key WHERE state = 'waiting' GROUP BY consumer",
                row -> waiting.put(row.getString(1), row.getBoolean(2)));
        return waiting;
    }

    List<Key> due(String consumer) {
        return list("""
                SELECT topic, key FROM parked_key WHERE consumer = ? AND state = 'waiting' AND next_try <= now()
                ORDER BY next_try LIMIT 200
                """, Parking::key, consumer);
    }

    /// The first fact of a waiting key, or nothing where somebody else is at it or the key no longer waits.
    Optional<Waiting> first(String consumer, Key key) {
        return list(
                        """
                        SELECT f.position, f.partition, f."offset", f.headers, f.payload, k.attempts, k.deadline <= now()
                        FROM parked_key k JOIN parked_fact f USING (consumer, topic, key)
                        WHERE k.consumer = ? AND k.topic = ? AND k.key = ? AND k.state = 'waiting'
                        ORDER BY f.position LIMIT 1 FOR UPDATE OF k SKIP LOCKED
                        """,
                        row -> new Waiting(
                                row.getLong(1),
                                Heard.of(
                                        key.topic(),
                                        row.getInt(2),
                                        row.getLong(3),
                                        key.key(),
                                        row.getString(4),
                                        row.getBytes(5)),
                                row.getInt(6),
                                row.getBoolean(7)),
                        consumer,
                        key.topic(),
                        key.key())
                .stream()
                .findFirst();
    }

    /// Takes a fact from the row; a key without facts waits no longer, and successors are tried at once, with patience
    /// of their own.
    void done(String consumer, Key key, long position) {
        update("DELETE FROM parked_fact WHERE position = ?", position);
        update("""
                DELETE FROM parked_key k WHERE consumer = ? AND topic = ? AND key = ? AND NOT EXISTS
                    (SELECT 1 FROM parked_fact f WHERE f.consumer = k.consumer AND f.topic = k.topic AND f.key = k.key)
                """, consumer, key.topic(), key.key());
        update("""
                UPDATE parked_key SET attempts = 0, next_try = now(), deadline = now() + make_interval(secs => ?)
                WHERE consumer = ? AND topic = ? AND key = ?
                """, patience, consumer, key.topic(), key.key());
    }

    void failed(String consumer, Key key, State state, String reason) {
        update("""
                UPDATE parked_key SET state = ?, reason = ?, attempts = attempts + 1,
                       next_try = now() + least(interval '5 seconds', interval '200 milliseconds' * (attempts + 1))
                WHERE consumer = ? AND topic = ? AND key = ?
                """, state.word(), reason, consumer, key.topic(), key.key());
    }

    /// Lets poisoned keys try again; who calls it twice changes nothing the second time.
    ///
    /// @param key only this key, or every one where empty
    int replay(String key) {
        return update("""
                UPDATE parked_key SET state = 'waiting', attempts = 0, next_try = now(),
                       deadline = now() + make_interval(secs => ?)
                WHERE state = 'poisoned' AND (? = '' OR key = ?)
                """, patience, key, key);
    }

    long count(State state) {
        return list("SELECT count(*) FROM parked_key WHERE state = ?", row -> row.getLong(1), state.word())
                .getFirst();
    }

    /// Whether this has not been heard before; it has now.
    boolean remember(String consumer, String id) {
        return update("INSERT INTO inbox (consumer, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING", consumer, id) == 1;
    }

    private int update(String sql, @Nullable Object... values) {
        return Sql.update(dataSource.get(), sql, values);
    }

    private <T> List<T> list(String sql, Sql.Row<T> row, @Nullable Object... values) {
        return Sql.list(dataSource.get(), sql, row, values);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString(1), row.getString(2));
    }

    /// Why a key waits.
    enum State {
        WAITING,
        POISONED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is known of a batch: its keys that wait, and its facts that are new.
    record Met(Set<Key> parked, Set<String> fresh) {}

    /// A key of one topic.
    record Key(String topic, String key) {}

    /// The first fact of a key that waits.
    record Waiting(long position, Heard heard, int attempts, boolean overdue) {}
}
