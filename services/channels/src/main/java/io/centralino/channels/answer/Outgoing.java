package io.centralino.channels.answer;

import io.agroal.api.AgroalDataSource;
import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Message;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The queue of answers on their way out, one row per answer.
@ApplicationScoped
class Outgoing {

    /// Takes what is due, the oldest of each conversation first. A row that was taken and neither settled nor held
    /// on to comes back when its time is up, marked as interrupted: its taker died, and nobody knows whether it had
    /// left.
    private static final String CLAIM = """
            UPDATE outgoing o SET state = 'sending', attempts = o.attempts + 1,
                next_try = now() + make_interval(secs => ?)
            FROM (SELECT tenant_id, id, state FROM outgoing due
                  WHERE state IN ('waiting', 'sending') AND next_try <= now()
                    AND NOT EXISTS (SELECT 1 FROM outgoing earlier
                                    WHERE earlier.tenant_id = due.tenant_id AND earlier.conversation_id = due.conversation_id
                                      AND earlier.id < due.id AND earlier.state IN ('waiting', 'sending'))
                  ORDER BY next_try LIMIT ? FOR UPDATE SKIP LOCKED) AS claimed
            WHERE o.tenant_id = claimed.tenant_id AND o.id = claimed.id
            RETURNING o.tenant_id, o.id, o.attempts, o.queued_at, claimed.state
            """;

    private static final String HOLD_ON = """
            UPDATE outgoing SET next_try = now() + make_interval(secs => ?)
            WHERE tenant_id = ? AND id = ? AND attempts = ? AND state = 'sending'
            """;

    private final EntityManager entities;
    private final AgroalDataSource engine;
    private final double hold;

    Outgoing(EntityManager entities, @DataSource("engine") AgroalDataSource engine, ChannelsConfig config) {
        this.entities = entities;
        this.engine = engine;
        this.hold = config.mail().lease().toMillis() / 1_000.0;
    }

    /// An answer this instance is to send now.
    ///
    /// @param attempts which try this is: only the latest may settle the row
    /// @param interrupted whether an earlier try began and nobody noted how it ended
    record Due(String tenant, UUID message, int attempts, Instant queuedAt, boolean interrupted) {}

    void queue(Conversation conversation, Message message) {
        entities.createNativeQuery(
                        "INSERT INTO outgoing (tenant_id, id, conversation_id, state) VALUES (?1, ?2, ?3, 'waiting')")
                .setParameter(1, conversation.tenantId())
                .setParameter(2, message.id())
                .setParameter(3, conversation.id())
                .executeUpdate();
    }

    List<Due> claim(int most) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(CLAIM)) {
            statement.setDouble(1, hold);
            statement.setInt(2, most);
            var due = new ArrayList<Due>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(
                            rows.getString(1),
                            rows.getObject(2, UUID.class),
                            rows.getInt(3),
                            rows.getTimestamp(4).toInstant(),
                            rows.getString(5).equals("sending")));
                }
            }
            return due;
        }
    }

    /// Keeps what was taken while it is being sent, however slow the other side.
    void holdOn(List<Due> taken) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(HOLD_ON)) {
            for (var due : taken) {
                statement.setDouble(1, hold);
                statement.setString(2, due.tenant());
                statement.setObject(3, due.message());
                statement.setInt(4, due.attempts());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// Settles a row for good, in the transaction at hand.
    ///
    /// @return whether it still stood open
    boolean settle(Due due, String state) {
        return entities.createNativeQuery(
                                "UPDATE outgoing SET state = ?3 WHERE id = ?1 AND attempts = ?2 AND state = 'sending'")
                        .setParameter(1, due.message())
                        .setParameter(2, due.attempts())
                        .setParameter(3, state)
                        .executeUpdate()
                == 1;
    }

    /// The other side spoke of it, so it has it or will never have it: it is not sent again.
    void reported(UUID message, Message.Delivery state) {
        entities.createNativeQuery("UPDATE outgoing SET state = ?2 WHERE id = ?1 AND state <> ?2")
                .setParameter(1, message)
                .setParameter(2, state == Message.Delivery.failed ? "failed" : "sent")
                .executeUpdate();
    }

    void again(Due due, Duration in) {
        entities.createNativeQuery("""
                        UPDATE outgoing SET state = 'waiting', next_try = now() + make_interval(secs => ?3)
                        WHERE id = ?1 AND attempts = ?2 AND state = 'sending'
                        """)
                .setParameter(1, due.message())
                .setParameter(2, due.attempts())
                .setParameter(3, (double) in.toMillis() / 1_000)
                .executeUpdate();
    }
}
