package io.centralino.knowledge.article;

import io.centralino.events.Ids;
import io.centralino.knowledge.Place;
import io.centralino.knowledge.article.ArticleVersion.Change;
import io.centralino.knowledge.article.ArticleVersion.Key;
import io.centralino.knowledge.article.ArticleVersion.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The articles of the organisation at hand.
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {

    private static final UUID LAST = new UUID(-1, -1);

    Article write(String tenant, Text text, @Nullable Change change, UUID author, Instant now) {
        var article = new Article(Ids.next(), tenant, now);
        persist(article);
        flush();
        add(tenant, new Key(article.id(), 1), text, change, author, now);
        return article;
    }

    void add(String tenant, Key key, Text text, @Nullable Change change, UUID author, Instant now) {
        getEntityManager().persist(new ArticleVersion(key, tenant, text, change, author, now));
        flush();
    }

    /// An article, held until the transaction ends.
    Optional<Article> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Writes down that a version came into force.
    void published(String tenant, Key version, UUID by, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO publication (tenant_id, article_id, number, at, by) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, tenant)
                .setParameter(2, version.articleId())
                .setParameter(3, version.number())
                .setParameter(4, at)
                .setParameter(5, by)
                .executeUpdate();
    }

    /// Whether a version is in force or once was.
    public boolean everPublished(UUID article, int number) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM publication WHERE article_id = ?1 AND number = ?2 LIMIT 1")
                .setParameter(1, article)
                .setParameter(2, number)
                .getResultList()
                .isEmpty();
    }

    Optional<ArticleVersion> version(UUID article, int number) {
        return Optional.ofNullable(getEntityManager().find(ArticleVersion.class, new Key(article, number)));
    }

    /// Newest article first, each with its version in force; one that never was published as it was written last.
    List<Row> newest(String state, String language, String audience, @Nullable Place after, int limit) {
        return getEntityManager()
                .createQuery("""
                        SELECT a, v FROM Article a
                          JOIN ArticleVersion v ON v.articleId = a.id AND v.number = coalesce(a.published, a.lastVersion)
                        WHERE (CASE WHEN a.retiredAt IS NOT NULL THEN 'retired'
                                    WHEN a.published IS NULL THEN 'draft' ELSE 'published' END) = :state
                          AND (:language = '' OR v.language = :language) AND (:audience = '' OR v.audience = :audience)
                          AND (a.createdAt < :at OR a.createdAt = :at AND a.id < :id)
                        ORDER BY a.createdAt DESC, a.id DESC
                        """, Object[].class)
                .setParameter("state", state)
                .setParameter("language", language)
                .setParameter("audience", audience)
                .setParameter("at", after == null ? Place.LAST : after.at())
                .setParameter("id", after == null ? LAST : after.id())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(it -> new Row((Article) it[0], (ArticleVersion) it[1]))
                .toList();
    }

    /// The versions of an article, the first one first.
    List<ArticleVersion> versions(UUID article) {
        return getEntityManager()
                .createQuery(
                        "SELECT v FROM ArticleVersion v WHERE v.articleId = :article ORDER BY v.number",
                        ArticleVersion.class)
                .setParameter("article", article)
                .getResultList();
    }

    /// An article with one of its versions.
    record Row(Article article, ArticleVersion version) {}
}
