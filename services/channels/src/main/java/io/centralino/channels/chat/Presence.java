package io.centralino.channels.chat;

import io.agroal.api.AgroalDataSource;
import io.centralino.channels.ChannelsConfig;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which visitors are there, by the database's clock, so that it is known of a visitor whose instance died as well.
@ApplicationScoped
public class Presence {

    /// Left, or not seen for three pulses; and nobody has answered yet.
    private static final String GONE =
            "least(s.gone_at, s.seen_at + make_interval(secs => %s)) + make_interval(secs => %s) < now()";

    private final EntityManager entities;
    private final AgroalDataSource engine;
    private final double grace;
    private final double stale;

    Presence(EntityManager entities, @DataSource("engine") AgroalDataSource engine, ChannelsConfig config) {
        this.entities = entities;
        this.engine = engine;
        this.grace = seconds(config.chat().grace());
        this.stale = 3 * seconds(config.chat().pulse());
    }

    /// A conversation whose visitor is gone.
    record Left(String organisation, UUID conversation) {}

    void here(String organisation, UUID conversation) {
        entities.createNativeQuery("""
                        INSERT INTO chat_session (tenant_id, conversation_id, seen_at) VALUES (?1, ?2, now())
                        ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET seen_at = now(), gone_at = NULL
                        """)
                .setParameter(1, organisation)
                .setParameter(2, conversation)
                .executeUpdate();
    }

    void gone(UUID conversation) {
        entities.createNativeQuery("UPDATE chat_session SET gone_at = now() WHERE conversation_id = ?1")
                .setParameter(1, conversation)
                .executeUpdate();
    }

    /// Whether the visitor sees what is said now.
    public boolean isHere(UUID conversation) {
        return !entities.createNativeQuery("SELECT 1 FROM chat_session s WHERE s.conversation_id = ?1 AND NOT "
                        + GONE.formatted("?2", "0"))
                .setParameter(1, conversation)
                .setParameter(2, stale)
                .getResultList()
                .isEmpty();
    }

    /// Keeps other sockets of the same visitor waiting until the transaction at hand ends.
    void alone(UUID conversation) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)")
                .setParameter(1, conversation.getLeastSignificantBits())
                .getResultList();
    }

    /// Whether, in the transaction at hand, the visitor is still gone.
    boolean stillGone(UUID conversation) {
        return !entities.createNativeQuery(
                        "SELECT 1 FROM chat_session s WHERE s.conversation_id = ?1 AND " + GONE.formatted("?2", "?3"))
                .setParameter(1, conversation)
                .setParameter(2, stale)
                .setParameter(3, grace)
                .getResultList()
                .isEmpty();
    }

    /// Notes that these visitors are connected.
    void pulse(Collection<UUID> conversations) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE chat_session SET seen_at = now(), gone_at = NULL WHERE conversation_id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
            statement.executeUpdate();
        }
    }

    /// Whose open contact nobody has answered and who is gone.
    List<Left> left() throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT s.tenant_id, s.conversation_id FROM chat_session s
                        JOIN contact c ON c.tenant_id = s.tenant_id AND c.conversation_id = s.conversation_id
                        WHERE c.state = 'open' AND c.answered_at IS NULL AND %s LIMIT 100
                        """.formatted(GONE.formatted("?", "?")))) {
            statement.setDouble(1, stale);
            statement.setDouble(2, grace);
            var left = new ArrayList<Left>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    left.add(new Left(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            return left;
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
