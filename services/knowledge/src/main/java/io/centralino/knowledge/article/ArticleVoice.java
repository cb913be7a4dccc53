package io.centralino.knowledge.article;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Says which version is in force now, and that it changes how work is done where it does.
@ApplicationScoped
class ArticleVoice {

    private final Outbox outbox;

    ArticleVoice(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(String tenant, ArticleVersion version, UUID by, Instant at) {
        var id = version.articleId();
        var number = version.number();
        var text = version.text();
        outbox.say(Saying.of(
                "article-published",
                id.toString(),
                tenant,
                new ArticlePublished(id, number, text.language(), text.audience(), text.title(), at, by)));
        version.change()
                .ifPresent(it -> outbox.say(Saying.of(
                        "process-changed",
                        id.toString(),
                        tenant,
                        new ProcessChanged(id, number, it.summary(), it.severity(), it.effectiveFrom(), at))));
    }

    @RegisterForReflection
    record ArticlePublished(
            UUID articleId,
            int version,
            String language,
            String audience,
            String title,
            Instant publishedAt,
            UUID by) {}

    @RegisterForReflection
    record ProcessChanged(
            UUID articleId, int version, String summary, String severity, Instant effectiveFrom, Instant publishedAt) {}
}
