package io.centralino.quality.survey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// The version of an article that a contact was answered with.
@RegisterForReflection
record UsedArticle(UUID articleId, int version) {

    /// The two columns that {@link #fromRow} reads, of the survey in the statement around them.
    static final String COLUMNS = """
            ARRAY(SELECT article_id FROM used_article u WHERE u.contact_id = survey.contact_id
                ORDER BY used_at, article_id, version),
            ARRAY(SELECT version FROM used_article u WHERE u.contact_id = survey.contact_id
                ORDER BY used_at, article_id, version)
            """;

    static List<UsedArticle> fromRow(ResultSet row, int column) throws SQLException {
        var articles = (UUID[]) row.getArray(column).getArray();
        var versions = (Integer[]) row.getArray(column + 1).getArray();
        return IntStream.range(0, articles.length)
                .mapToObj(i -> new UsedArticle(articles[i], versions[i]))
                .toList();
    }
}
