package io.centralino.quality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.centralino.quality.Place;
import io.centralino.quality.score.Judgement;
import io.centralino.quality.score.Score;
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

/// The evaluations of the organisation at hand.
@ApplicationScoped
class Evaluations {

    private static final String COLUMNS = """
            SELECT id, contact_id, agent_id, form_id, form_version, answers, score, critical, evaluator_id, opened_at,
                closed_at FROM evaluation
            """;

    private static final String ADD = """
            INSERT INTO evaluation (tenant_id, id, contact_id, agent_id, form_id, form_version, answers, score, critical,
                evaluator_id, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;
    private final Documents documents;

    Evaluations(AgroalDataSource dataSource, Documents documents) {
        this.dataSource = dataSource;
        this.documents = documents;
    }

    void add(String tenant, Evaluation it) {
        Sql.update(
                dataSource,
                ADD,
                tenant,
                it.id(),
                it.contactId(),
                it.agentId(),
                it.formId(),
                it.formVersion(),
                documents.write(it.answers()),
                it.score(),
                it.critical(),
                it.evaluatorId(),
                Timestamp.from(it.openedAt()));
    }

    /// Changes a draft.
    ///
    /// @return whether it was one still
    boolean change(UUID id, List<Judgement> answers, Score score) {
        return Sql.update(
                        dataSource,
                        "UPDATE evaluation SET answers = ?::jsonb, score = ?, critical = ?"
                                + " WHERE id = ? AND closed_at IS NULL",
                        documents.write(answers),
                        score.percent(),
                        score.critical(),
                        id)
                > 0;
    }

    /// @return whether it was open until now
    boolean close(UUID id, Instant now) {
        return Sql.update(
                        dataSource,
                        "UPDATE evaluation SET closed_at = ? WHERE id = ? AND closed_at IS NULL",
                        Timestamp.from(now),
                        id)
                > 0;
    }

    Optional<Evaluation> of(UUID id) {
        return Sql.list(dataSource, COLUMNS + "WHERE id = ?", this::evaluation, id).stream()
                .findFirst();
    }

    List<Evaluation> newest(@Nullable UUID agent, Place after, int limit) {
        return Sql.list(
                dataSource,
                COLUMNS
                        + "WHERE (opened_at, id) < (?, ?) AND (?::uuid IS NULL OR agent_id = ?::uuid)"
                        + " ORDER BY opened_at DESC, id DESC LIMIT ?",
                this::evaluation,
                Timestamp.from(after.at()),
                after.id(),
                agent,
                agent,
                limit);
    }

    /// Who handled a contact, where somebody did.
    Optional<UUID> agentOf(UUID contact) {
        return Sql.list(
                        dataSource,
                        "SELECT agent_id FROM survey WHERE contact_id = ? AND agent_id IS NOT NULL",
                        row -> row.getObject(1, UUID.class),
                        contact)
                .stream()
                .findFirst();
    }

    private Evaluation evaluation(ResultSet row) throws SQLException {
        @Nullable Timestamp closed = row.getTimestamp(11);
        return new Evaluation(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getInt(5),
                documents.read(row.getString(6), new TypeReference<List<Judgement>>() {}),
                row.getDouble(7),
                row.getBoolean(8),
                row.getObject(9, UUID.class),
                row.getTimestamp(10).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
