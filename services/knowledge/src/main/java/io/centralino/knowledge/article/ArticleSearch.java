package io.centralino.knowledge.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Finds the articles in force by words, each after the rules of its own language.
@ApplicationScoped
public class ArticleSearch {

    private static final String FOUND = """
            FROM (VALUES ('it', CAST('italian' AS regconfig)), ('en', CAST('english' AS regconfig))) AS l (language, rules)
              CROSS JOIN LATERAL (SELECT %s AS query) AS q
              JOIN article_version v ON v.language = l.language AND v.search @@ q.query
              JOIN article a ON a.tenant_id = v.tenant_id AND a.id = v.article_id AND a.published = v.number
            WHERE a.retired_at IS NULL
              AND (:language = '' OR v.language = :language) AND (:audience = '' OR v.audience = :audience)
            ORDER BY rank DESC, a.id LIMIT :limit
            """;

    private static final String BY_WORDS = """
            SELECT a.id, v.number, v.title, v.language, v.audience, a.published_at,
              ts_rank_cd(v.search, q.query) AS rank,
              ts_headline(l.rules, v.body, q.query, 'StartSel=**, StopSel=**, MaxFragments=2, MaxWords=25, MinWords=8') AS extract
            """ + FOUND.formatted("websearch_to_tsquery(l.rules, :text)");

    private static final String BY_ANY_WORD =
            """
            SELECT a.id, v.number, v.title, v.language, v.body, ts_rank_cd(v.search, q.query) AS rank
            """ + FOUND.formatted("CAST(replace(CAST(plainto_tsquery(l.rules, :text) AS text), '&', '|') AS tsquery)");

    private final EntityManager entities;

    ArticleSearch(EntityManager entities) {
        this.entities = entities;
    }

    /// The best matches of what a person looks for, the best first.
    List<Found> find(String words, String language, String audience, int limit) {
        return ask(BY_WORDS, words, language, audience, limit).stream()
                .map(it -> new Found(
                        (UUID) it[0],
                        (Integer) it[1],
                        (String) it[2],
                        (String) it[3],
                        (String) it[4],
                        (Instant) it[5],
                        (String) it[7]))
                .toList();
    }

    /// What shares any word with a text, whole.
    public List<Candidate> candidates(String text, String language, int limit) {
        return ask(BY_ANY_WORD, text, language, "", limit).stream()
                .map(it -> new Candidate((UUID) it[0], (Integer) it[1], (String) it[2], (String) it[3], (String) it[4]))
                .toList();
    }

    private List<Object[]> ask(String question, String text, String language, String audience, int limit) {
        return entities.createNativeQuery(question, Object[].class)
                .setParameter("text", text)
                .setParameter("language", language)
                .setParameter("audience", audience)
                .setParameter("limit", limit)
                .getResultList();
    }

    /// An article that matches, with the place where it does.
    record Found(
            UUID id,
            int version,
            String title,
            String language,
            String audience,
            Instant publishedAt,
            String extract) {}

    /// An article that may answer a text.
    public record Candidate(UUID articleId, int version, String title, String language, String body) {}
}
