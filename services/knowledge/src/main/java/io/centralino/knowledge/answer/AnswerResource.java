package io.centralino.knowledge.answer;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.knowledge.article.Articles;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// That a contact was answered with a version of an article: said once for each contact and version, and read again.
@Path("/api/v1/{org}/answers")
@RunOnVirtualThread
@InOrganisation
class AnswerResource {

    private static final int MOST = 100;

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

    /// What some contacts were answered with, as it was said then.
    @GET
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<Used> used(
            @RestPath String org, @RestQuery("contact") @NotNull @Size(min = 1, max = MOST) List<UUID> contacts) {
        List<Object[]> rows = entities.createNativeQuery("""
                        SELECT u.contact_id, u.article_id, u.version, v.title, u.at
                        FROM answer_used u JOIN article_version v
                          ON v.tenant_id = u.tenant_id AND v.article_id = u.article_id AND v.number = u.version
                        WHERE u.contact_id IN :contacts ORDER BY u.at, u.article_id, u.version
                        """, Object[].class)
                .setParameter("contacts", contacts)
                .getResultList();
        return new Page<>(
                rows.stream()
                        .map(it ->
                                new Used((UUID) it[0], (UUID) it[1], (Integer) it[2], (String) it[3], (Instant) it[4]))
                        .toList(),
                null);
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

    record Used(UUID contactId, UUID articleId, int version, String title, Instant at) {}

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
