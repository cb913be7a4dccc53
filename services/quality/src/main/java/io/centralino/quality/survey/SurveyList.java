package io.centralino.quality.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.agroal.api.AgroalDataSource;
import io.centralino.quality.Place;
import io.centralino.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The surveys that are decided, to be read.
@ApplicationScoped
class SurveyList {

    static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

    private static final String NEWEST = """
            SELECT contact_id, conversation_id, customer_id, medium, agent_id, queue_id, outcome, decided_at, expires_at,
                delivery, rating, solved, comment, answered_at, %s
            FROM survey
            WHERE outcome IS NOT NULL AND (decided_at, contact_id) < (?, ?) AND decided_at >= ? AND decided_at < ?
                AND (?::uuid IS NULL OR agent_id = ?::uuid) AND (?::text IS NULL OR queue_id = ?::text)
                AND (?::int IS NULL OR rating = ?::int) AND (?::boolean IS NULL OR (answered_at IS NOT NULL) = ?::boolean)
            ORDER BY decided_at DESC, contact_id DESC LIMIT ?
            """.formatted(UsedArticle.COLUMNS);

    private static final String BY_AGENT = """
            SELECT agent_id, count(*), count(rating), count(*) FILTER (WHERE rating >= 4)
            FROM survey WHERE outcome = 'invited' AND decided_at >= ? AND decided_at < ? GROUP BY agent_id ORDER BY agent_id
            """;

    private final AgroalDataSource dataSource;

    SurveyList(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Line> newest(Wanted it, Place after, int limit) {
        return Sql.list(
                dataSource,
                NEWEST,
                SurveyList::line,
                Timestamp.from(after.at()),
                after.id(),
                Timestamp.from(it.from()),
                Timestamp.from(it.to()),
                it.agent(),
                it.agent(),
                it.queue(),
                it.queue(),
                it.rating(),
                it.rating(),
                it.answered(),
                it.answered(),
                limit);
    }

    List<Figures> byAgent(Instant from, Instant to) {
        return Sql.list(
                dataSource,
                BY_AGENT,
                row -> new Figures(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getLong(4)),
                Timestamp.from(from),
                Timestamp.from(to));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                time(row, 9),
                row.getString(10),
                row.getObject(11, Integer.class),
                row.getObject(12, Boolean.class),
                row.getString(13),
                time(row, 14),
                UsedArticle.fromRow(row, 15));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /// What of the list is wanted; absent means any.
    record Wanted(
            Instant from,
            Instant to,
            @Nullable UUID agent,
            @Nullable String queue,
            @Nullable Integer rating,
            @Nullable Boolean answered) {}

    /// One contact, whether its customer was asked, what they said, and which articles they were answered with.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID contactId,
            @Nullable UUID conversationId,
            @Nullable UUID customerId,
            @Nullable String medium,
            @Nullable UUID agentId,
            @Nullable String queueId,
            String outcome,
            Instant decidedAt,
            @Nullable Instant expiresAt,
            @Nullable String delivery,
            @Nullable Integer rating,
            @Nullable Boolean solved,
            @Nullable String comment,
            @Nullable Instant answeredAt,
            List<UsedArticle> articles) {}

    /// What an agent's customers said, counted.
    record Figures(@Nullable UUID agentId, long invited, long answered, long satisfied) {

        static final Figures NONE = new Figures(null, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(null, invited + other.invited, answered + other.answered, satisfied + other.satisfied);
        }
    }
}
