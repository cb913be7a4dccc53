package io.centralino.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The rows of keys that wait, and of the facts that wait with them, in order. Every method works in the transaction
/// at hand.
@ApplicationScoped
@Unremovable
class Parking {
    private final Instance<AgroalDataSource> dataSource;
    private final long patienceSeconds;

    @Inject
    Parking(
            Instance<AgroalDataSource> dataSource,
            @ConfigProperty(name = "centralino.parking.patience", defaultValue = "2m") java.time.Duration patience) {
        this.dataSource = dataSource;
        this.patienceSeconds = patience.toSeconds();
    }

    /// Which of these keys wait; locked, so that nobody frees them while we decide to queue behind.
    Set<Key> lock(String consumer, Collection<Key> keys) {
        return query(
                """
                SELECT topic, key FROM parked_key p
                WHERE consumer = ? AND (topic, key) IN (SELECT * FROM unnest(?::text[], ?::text[]))
                ORDER BY topic, key FOR UPDATE
                """,
                statement -> {
                    statement.setString(1, consumer);
                    statement.setArray(
                            2, texts(statement, keys.stream().map(Key::topic).toArray()));
                    statement.setArray(
                            3, texts(statement, keys.stream().map(Key::key).toArray()));
                },
                rows -> {
                    var parked = new HashSet<Key>();
                    while (rows.next()) {
                        parked.add(new Key(rows.getString(1), rows.getString(2)));
                    }
                    return parked;
                });
    }

    void park(String consumer, Heard heard, State state, String reason) {
        update("""
                INSERT INTO parked_key (consumer, topic, key, state, reason, deadline)
                VALUES (?, ?, ?, ?, ?, now() + make_interval(secs => ?))
                ON CONFLICT (consumer, topic, key) DO NOTHING
                """, statement -> {
            statement.setString(1, consumer);
            statement.setString(2, heard.topic());
            statement.setString(3, heard.orderKey());
            statement.setString(4, state.word());
            statement.setString(5, reason);
            statement.setDouble(6, patienceSeconds);
        });
        append(consumer, heard);
    }

    void append(String consumer, Heard heard) {
        update("""
                INSERT INTO parked_fact (consumer, topic, key, partition, "offset", headers, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            statement.setString(1, consumer);
            statement.setString(2, heard.topic());
            statement.setString(3, heard.orderKey());
            statement.setInt(4, heard.partition());
            statement.setLong(5, heard.offset());
            statement.setString(6, heard.headers());
            statement.setBytes(7, heard.payload());
        });
    }

    /// Whose keys are due, asked for all at once: as a rule nobody's.
    Set<String> dueConsumers() {
        return query(
                "SELECT DISTINCT consumer FROM parked_key WHERE state = 'waiting' AND next_try <= now()",
                statement -> {},
                rows -> {
                    var due = new HashSet<String>();
                    while (rows.next()) {
                        due.add(rows.getString(1));
                    }
                    return due;
                });
    }

    List<Key> due(String consumer) {
        return query("""
                SELECT topic, key FROM parked_key WHERE consumer = ? AND state = 'waiting' AND next_try <= now()
                ORDER BY next_try LIMIT 200
                """, statement -> statement.setString(1, consumer), rows -> {
            var due = new ArrayList<Key>();
            while (rows.next()) {
                due.add(new Key(rows.getString(1), rows.getString(2)));
            }
            return due;
        });
    }

    /// The first fact of a waiting key, or nothing where somebody else is at it or the key no longer waits.
    Optional<Waiting> first(String consumer, Key key) {
        return query(
                """
                SELECT f.position, f.partition, f."offset", f.headers, f.payload, k.attempts, k.deadline <= now()
                FROM parked_key k JOIN parked_fact f USING (consumer, topic, key)
                WHERE k.consumer = ? AND k.topic = ? AND k.key = ? AND k.state = 'waiting'
                ORDER BY f.position LIMIT 1 FOR UPDATE OF k SKIP LOCKED
                """,
                statement -> name(statement, consumer, key),
                rows -> rows.next()
                        ? Optional.of(new Waiting(
                                rows.getLong(1),
                                Heard.of(
                                        key.topic(),
                                        rows.getInt(2),
                                        rows.getLong(3),
                                        key.key(),
                                        rows.getString(4),
                                        rows.getBytes(5)),
                                rows.getInt(6),
                                rows.getBoolean(7)))
                        : Optional.empty());
    }

    /// Takes a fact from the row; a key without facts waits no longer.
    void done(String consumer, Key key, long position) {
        update("DELETE FROM parked_fact WHERE position = ?", statement -> statement.setLong(1, position));
        update("""
                DELETE FROM parked_key k WHERE consumer = ? AND topic = ? AND key = ?
                  AND NOT EXISTS (SELECT 1 FROM parked_fact f WHERE f.consumer = k.consumer AND f.topic = k.topic AND f.key = k.key)
                """, statement -> name(statement, consumer, key));
        // Successors are tried at once, with patience of their own.
        update("""
                UPDATE parked_key SET attempts = 0, next_try = now(), deadline = now() + make_interval(secs => ?)
                WHERE consumer = ? AND topic = ? AND key = ?
                """, statement -> {
            statement.setDouble(1, patienceSeconds);
            statement.setString(2, consumer);
            statement.setString(3, key.topic());
            statement.setString(4, key.key());
        });
    }

    void failed(String consumer, Key key, State state, String reason) {
        update("""
                UPDATE parked_key SET state = ?, reason = ?, attempts = attempts + 1,
                       next_try = now() + least(interval '5 seconds', interval '200 milliseconds' * (attempts + 1))
                WHERE consumer = ? AND topic = ? AND key = ?
                """, statement -> {
            statement.setString(1, state.word());
            statement.setString(2, reason);
            statement.setString(3, consumer);
            statement.setString(4, key.topic());
            statement.setString(5, key.key());
        });
    }

    /// Lets poisoned keys try again; who calls it twice changes nothing the second time.
    ///
    /// @param key only this key, or every one where empty
    int replay(String key) {
        return update("""
                UPDATE parked_key SET state = 'waiting', attempts = 0, next_try = now(),
                       deadline = now() + make_interval(secs => ?)
                WHERE state = 'poisoned' AND (? = '' OR key = ?)
                """, statement -> {
            statement.setDouble(1, patienceSeconds);
            statement.setString(2, key);
            statement.setString(3, key);
        });
    }

    long count(State state) {
        return query(
                "SELECT count(*) FROM parked_key WHERE state = ?",
                statement -> statement.setString(1, state.word()),
                rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /// Which of these have not been heard before; they have now.
    Set<String> remember(String consumer, Collection<String> ids) {
        return query(
                """
                INSERT INTO inbox (consumer, event_id) SELECT ?, id FROM unnest(?::text[]) AS id ORDER BY id
                ON CONFLICT DO NOTHING RETURNING event_id
                """,
                statement -> {
                    statement.setString(1, consumer);
                    statement.setArray(2, texts(statement, ids.toArray()));
                },
                rows -> {
                    var fresh = new HashSet<String>();
                    while (rows.next()) {
                        fresh.add(rows.getString(1));
                    }
                    return fresh;
                });
    }

    private static void name(PreparedStatement statement, String consumer, Key key) throws SQLException {
        statement.setString(1, consumer);
        statement.setString(2, key.topic());
        statement.setString(3, key.key());
    }

    private static java.sql.Array texts(PreparedStatement statement, Object[] values) throws SQLException {
        return statement.getConnection().createArrayOf("text", values);
    }

    private int update(String sql, Setting setting) {
        return with(sql, setting, PreparedStatement::executeUpdate);
    }

    private <T> T query(String sql, Setting setting, Reading<T> reading) {
        return with(sql, setting, statement -> {
            try (var rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        });
    }

    private <T> T with(String sql, Setting setting, Running<T> running) {
        try (Connection connection = dataSource.get().getConnection();
                var statement = connection.prepareStatement(sql)) {
            setting.on(statement);
            return running.of(statement);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    /// Why a key waits.
    enum State {
        WAITING,
        POISONED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A key of one topic.
    record Key(String topic, String key) {}

    /// The first fact of a key that waits.
    record Waiting(long position, Heard heard, int attempts, boolean overdue) {}

    /// Fills a statement.
    private interface Setting {
        void on(PreparedStatement statement) throws SQLException;
    }

    /// Reads an answer.
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /// Runs a statement.
    private interface Running<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
