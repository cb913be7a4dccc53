package io.centralino.quality.survey;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/// What contacts of the organisation at hand were answered with, heard before their survey is answered or after.
@ApplicationScoped
class UsedArticles {

    private static final String NOTE = """
            INSERT INTO used_article (tenant_id, contact_id, article_id, version, used_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private final AgroalDataSource dataSource;

    UsedArticles(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void note(String tenant, UUID contact, UsedArticle it, Instant at) {
        Sql.update(dataSource, NOTE, tenant, contact, it.articleId(), it.version(), Timestamp.from(at));
    }
}
