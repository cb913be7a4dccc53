package io.centralino.knowledge.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What an article says, as it was once written.
@Entity
@Immutable
@IdClass(ArticleVersion.Key.class)
@Table(name = "article_version")
public class ArticleVersion {

    @Id
    @Column(name = "article_id", nullable = false, updatable = false)
    private UUID articleId;

    @Id
    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenant;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(nullable = false, updatable = false)
    private String body;

    @Column(nullable = false, updatable = false)
    private String language;

    @Column(nullable = false, updatable = false)
    private String audience;

    @Column(name = "change_summary", updatable = false)
    private @Nullable String changeSummary;

    @Column(name = "change_severity", updatable = false)
    private @Nullable String changeSeverity;

    @Column(name = "change_from", updatable = false)
    private @Nullable Instant changeFrom;

    @Column(name = "author_id", nullable = false, updatable = false)
    private UUID authorId;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected ArticleVersion() {}

    ArticleVersion(Key key, String tenant, Text text, @Nullable Change change, UUID authorId, Instant writtenAt) {
        this.articleId = key.articleId();
        this.number = key.number();
        this.tenant = tenant;
        this.title = text.title();
        this.body = text.body();
        this.language = text.language();
        this.audience = text.audience();
        if (change != null) {
            this.changeSummary = change.summary();
            this.changeSeverity = change.severity();
            this.changeFrom = change.effectiveFrom();
        }
        this.authorId = authorId;
        this.writtenAt = writtenAt;
    }

    UUID articleId() {
        return articleId;
    }

    int number() {
        return number;
    }

    Text text() {
        return new Text(title, body, language, audience);
    }

    Optional<Change> change() {
        return changeSummary == null || changeSeverity == null || changeFrom == null
                ? Optional.empty()
                : Optional.of(new Change(changeSummary, changeSeverity, changeFrom));
    }

    UUID authorId() {
        return authorId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /// Which version of which article.
    public record Key(UUID articleId, int number) implements Serializable {}

    /// The words of a version, and for whom they are.
    record Text(String title, String body, String language, String audience) {}

    /// That a version changes how work is done.
    record Change(String summary, String severity, Instant effectiveFrom) {}
}
