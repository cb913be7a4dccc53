package io.centralino.knowledge.answer;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.knowledge.article.Articles;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Says that a contact was answered with a version of an article, once for each contact and version.
@Path("/api/v1/{org}/answers")
@RunOnVirtualThread
@InOrganisation
class AnswerResource {

    private final Articles articles;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AnswerResource(Articles articles, EntityManager entities, Outbox outbox, Caller caller, Clock clock) {
        this.articles = articles;
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Allowed(Role.AGENT)
    @Idempotent
    public Body use(@RestPath String org, @NotNull @Valid Wish wish) {
        int number = wish.version();
        if (!articles.everPublished(wish.articleId(), number)) {
            throw Refusal.notFound();
        }
        var now = clock.instant();
        if (keep(org, wish, now)) {
            var used = new AnswerUsed(
                    wish.contactId(),
                    wish.articleId(),
                    number,
                    caller.subject(),
                    wish.messageId(),
                    wish.templateId(),
                    now);
            var key = wish.contactId().toString();
            outbox.say(Saying.of("answer-used", key, org, used).about(key));
        }
        return new Body(wish.contactId(), wish.articleId(), number);
    }

    private boolean keep(String tenant, Wish wish, Instant now) {
        return entities.createNativeQuery("""
                                INSERT INTO answer_used (tenant_id, contact_id, article_id, version, agent_id, at)
                                VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING
                                """)
                        .setParameter(1, tenant)
                        .setParameter(2, wish.contactId())
                        .setParameter(3, wish.articleId())
                        .setParameter(4, wish.version())
                        .setParameter(5, caller.subject())
                        .setParameter(6, now)
                        .executeUpdate()
                == 1;
    }

    record Wish(
            @NotNull UUID contactId,
            @NotNull UUID articleId,
            @NotNull Integer version,
            @Nullable UUID messageId,
            @Nullable UUID templateId) {}

    record Body(UUID contactId, UUID articleId, int version) {}

    @RegisterForReflection
    record AnswerUsed(
            UUID contactId,
            UUID articleId,
            int version,
            UUID agentId,
            @Nullable UUID messageId,
            @Nullable UUID templateId,
            Instant at) {}
}
