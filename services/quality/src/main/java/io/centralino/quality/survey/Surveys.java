package io.centralino.quality.survey;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The surveys of the organisation at hand, one per contact, asked or not.
@ApplicationScoped
class Surveys {

    /// Adds what is new; gives the contact back where it is over, all of it is known, and nobody has decided yet.
    private static final String NOTE = """
            WITH noted AS (
            INSERT INTO survey AS s (tenant_id, contact_id, conversation_id, medium, language, opened_at, customer_id,
                agent_id, queue_id, handled_at, closed_at, close_reason, carried_on)
            VALUES (?, ?, ?::uuid, ?::text, ?::text, ?::timestamptz, ?::uuid, ?::uuid, ?::text, ?::timestamptz,
                ?::timestamptz, ?::text, ?::boolean)
            ON CONFLICT (tenant_id, contact_id) DO UPDATE SET
                conversation_id = coalesce(s.conversation_id, excluded.conversation_id),
                medium = coalesce(s.medium, excluded.medium),
                language = coalesce(s.language, excluded.language),
                opened_at = coalesce(s.opened_at, excluded.opened_at),
                customer_id = coalesce(excluded.customer_id, s.customer_id),
                agent_id = coalesce(s.agent_id, excluded.agent_id),
                queue_id = coalesce(s.queue_id, excluded.queue_id),
                handled_at = coalesce(s.handled_at, excluded.handled_at),
                closed_at = coalesce(s.closed_at, excluded.closed_at),
                close_reason = coalesce(s.close_reason, excluded.close_reason),
                carried_on = coalesce(s.carried_on, excluded.carried_on)
            RETURNING *)
            SELECT contact_id, conversation_id, customer_id, medium, language, close_reason = 'handled', carried_on
            FROM noted WHERE outcome IS NULL AND closed_at IS NOT NULL AND (close_reason <> 'handled'
                OR opened_at IS NOT NULL AND handled_at IS NOT NULL AND customer_id IS NOT NULL)
            """;

    /// A customer may have been asked while they were still another: their contacts know better than their turn.
    private static final String MAY_ASK = """
            INSERT INTO asked_customer AS a (tenant_id, customer_id, asked_at)
            SELECT ?, ?::uuid, ?::timestamptz WHERE NOT EXISTS (
                SELECT 1 FROM survey WHERE customer_id = ?::uuid AND outcome = 'invited' AND decided_at > ?::timestamptz)
            ON CONFLICT (tenant_id, customer_id) DO UPDATE SET asked_at = excluded.asked_at WHERE a.asked_at <= ?
            """;

    private static final String INVITE = """
            UPDATE survey SET outcome = 'invited', decided_at = ?, invitation_id = ?, token_hash = ?, expires_at = ?
            WHERE contact_id = ?
            """;

    /// Of two answers at once the second finds nothing left to answer.
    private static final String ANSWER = """
            UPDATE survey SET rating = ?, solved = ?::boolean, comment = ?::text, answered_at = ?
            WHERE token_hash = ? AND answered_at IS NULL
            RETURNING invitation_id, contact_id, agent_id, queue_id, %s
            """.formatted(UsedArticle.COLUMNS);

    private static final String OPEN = """
            SELECT language, answered_at IS NOT NULL FROM survey WHERE token_hash = ? AND expires_at > ?
            """;

    private final AgroalDataSource dataSource;

    Surveys(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Ended> note(String tenant, Known it) {
        return Sql.list(
                        dataSource,
                        NOTE,
                        Surveys::ended,
                        tenant,
                        it.contact(),
                        it.conversation(),
                        it.medium(),
                        it.language(),
                        time(it.openedAt()),
                        it.customer(),
                        it.agent(),
                        it.queue(),
                        time(it.handledAt()),
                        time(it.closedAt()),
                        it.closeReason(),
                        it.carriedOn())
                .stream()
                .findFirst();
    }

    /// Takes the customer's turn, unless they were asked after that moment.
    boolean mayAsk(String tenant, UUID customer, Instant now, Instant lately) {
        return Sql.update(dataSource, MAY_ASK, tenant, customer, time(now), customer, time(lately), time(lately)) > 0;
    }

    void leaveOut(UUID contact, Outcome why, Instant now) {
        Sql.update(
                dataSource,
                "UPDATE survey SET outcome = ?, decided_at = ? WHERE contact_id = ?",
                why.word(),
                time(now),
                contact);
    }

    void invite(UUID contact, UUID invitation, SurveyToken token, Instant now) {
        Sql.update(dataSource, INVITE, time(now), invitation, token.hash(), time(token.expires()), contact);
    }

    void delivered(UUID invitation, String outcome) {
        Sql.update(dataSource, "UPDATE survey SET delivery = ? WHERE invitation_id = ?", outcome, invitation);
    }

    Optional<Open> open(SurveyToken token, Instant now) {
        return Sql.list(dataSource, OPEN, row -> new Open(row.getString(1), row.getBoolean(2)), token.hash(), time(now))
                .stream()
                .findFirst();
    }

    /// Takes the answer, unless there is one.
    Optional<Answered> answer(SurveyToken token, Answer answer, Instant now) {
        return Sql.list(
                        dataSource,
                        ANSWER,
                        row -> new Answered(
                                uuid(row, 1),
                                uuid(row, 2),
                                uuid(row, 3),
                                row.getString(4),
                                UsedArticle.fromRow(row, 5)),
                        answer.rating(),
                        answer.solved(),
                        answer.comment(),
                        time(now),
                        token.hash())
                .stream()
                .findFirst();
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(
                uuid(row, 1),
                uuid(row, 2),
                uuid(row, 3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /// An invitation as its link finds it.
    record Open(@Nullable String language, boolean answered) {}

    /// What an answer is about.
    record Answered(UUID invitation, UUID contact, UUID agent, String queue, List<UsedArticle> articles) {}
}
