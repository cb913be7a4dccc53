package io.centralino.knowledge.article;

import io.centralino.knowledge.KnowledgeProblem;
import io.centralino.web.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A name for its versions: which one is in force, and whether any is.
@Entity
@Table(name = "article")
public class Article {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenant;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "last_version", nullable = false)
    private int lastVersion;

    @Column
    private @Nullable Integer published;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(UUID id, String tenant, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.createdAt = now;
        this.lastVersion = 1;
    }

    /// @return the number of the version that is written now
    int next() {
        refuseRetired();
        return ++lastVersion;
    }

    /// @return whether another version is in force now
    boolean publish(int number, Instant now) {
        refuseRetired();
        if (published != null && published == number) {
            return false;
        }
        published = number;
        publishedAt = now;
        return true;
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    private void refuseRetired() {
        if (retiredAt != null) {
            throw new Refusal(KnowledgeProblem.ARTICLE_RETIRED, null, Map.of());
        }
    }

    /// Whether those who only read may know of it.
    public boolean isInForce() {
        return published != null && retiredAt == null;
    }

    public UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    public @Nullable Integer published() {
        return published;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }
}
