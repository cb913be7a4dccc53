package io.centralino.quality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.centralino.quality.Place;
import io.centralino.quality.score.Section;
import io.centralino.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The forms of the organisation at hand, in all their versions.
@ApplicationScoped
class EvaluationForms {

    private static final String COLUMNS =
            "SELECT id, version, name, sections, published_at, published_by FROM evaluation_form ";

    private static final String ADD = """
            INSERT INTO evaluation_form (tenant_id, id, version, name, sections, published_at, published_by)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
            """;

    private final AgroalDataSource dataSource;
    private final Documents documents;

    EvaluationForms(AgroalDataSource dataSource, Documents documents) {
        this.dataSource = dataSource;
        this.documents = documents;
    }

    void add(String tenant, EvaluationForm form) {
        Sql.update(
                dataSource,
                ADD,
                tenant,
                form.id(),
                form.version(),
                form.name(),
                documents.write(form.sections()),
                Timestamp.from(form.publishedAt()),
                form.publishedBy());
    }

    /// Lets one writer after the other make the next version of a form.
    void hold(String tenant, UUID form) {
        Sql.list(
                dataSource,
                "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> 1,
                tenant + "/" + form);
    }

    Optional<EvaluationForm> newest(UUID form) {
        return Sql.list(dataSource, COLUMNS + "WHERE id = ? ORDER BY version DESC LIMIT 1", this::form, form).stream()
                .findFirst();
    }

    Optional<EvaluationForm> version(UUID form, int version) {
        return Sql.list(dataSource, COLUMNS + "WHERE id = ? AND version = ?", this::form, form, version).stream()
                .findFirst();
    }

    List<EvaluationForm> list(Place after, int limit) {
        return Sql.list(
                dataSource,
                COLUMNS
                        + "WHERE (published_at, id) < (?, ?) AND (id, version) IN (SELECT id, max(version)"
                        + " FROM evaluation_form GROUP BY id) ORDER BY published_at DESC, id DESC LIMIT ?",
                this::form,
                Timestamp.from(after.at()),
                after.id(),
                limit);
    }

    private EvaluationForm form(ResultSet row) throws SQLException {
        return new EvaluationForm(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                documents.read(row.getString(4), new TypeReference<List<Section>>() {}),
                row.getTimestamp(5).toInstant(),
                row.getObject(6, UUID.class));
    }
}
