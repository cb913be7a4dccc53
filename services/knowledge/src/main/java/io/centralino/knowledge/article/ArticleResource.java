package io.centralino.knowledge.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.knowledge.Place;
import io.centralino.knowledge.article.ArticleVersion.Change;
import io.centralino.knowledge.article.ArticleVersion.Key;
import io.centralino.knowledge.article.ArticleVersion.Text;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The articles of a tenant: listed newest first or found by their words, read, written, published, retired.
@Path("/api/v1/{org}/articles")
@RunOnVirtualThread
@InOrganisation
class ArticleResource {

    private final Articles articles;
    private final ArticleSearch search;
    private final ArticleVoice voice;
    private final Caller caller;
    private final Clock clock;

    ArticleResource(Articles articles, ArticleSearch search, ArticleVoice voice, Caller caller, Clock clock) {
        this.articles = articles;
        this.search = search;
        this.voice = voice;
        this.caller = caller;
        this.clock = clock;
    }

    /// Without words the newest first, page by page; with words the best matches in force, on one page.
    @GET
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<Line> list(
            @RestPath String org,
            @RestQuery @DefaultValue("published") @Pattern(regexp = "draft|published|retired") String state,
            @RestQuery @DefaultValue("") @Pattern(regexp = "|it|en") String language,
            @RestQuery @DefaultValue("") @Pattern(regexp = "|agents|customers") String audience,
            @RestQuery @DefaultValue("") @Size(max = 300) @Pattern(regexp = "\\P{Cntrl}*") String q,
            @RestQuery @Nullable String cursor) {
        if (!state.equals("published") && !writes()) {
            throw new Refusal(WebProblem.FORBIDDEN, "Who only reads sees what is published");
        }
        if (!q.isBlank()) {
            var found = search.find(q, language, audience, Page.LIMIT);
            return new Page<>(found.stream().map(Line::of).toList(), null);
        }
        var page = Page.of(
                articles.newest(state, language, audience, cursor == null ? null : Place.of(cursor), Page.LIMIT + 1),
                it -> new Place(it.article().createdAt(), it.article().id()).cursor());
        return new Page<>(page.items().stream().map(Line::of).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public ArticleBody get(@RestPath String org, @RestPath UUID id) {
        return body(articles.findByIdOptional(id)
                .filter(it -> it.isInForce() || writes())
                .orElseThrow(Refusal::notFound));
    }

    @POST
    @ResponseStatus(201)
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    @Idempotent
    public ArticleBody write(@RestPath String org, @NotNull @Valid Wish wish) {
        return body(articles.write(org, wish.wording(), wish.meant(), caller.subject(), clock.instant()));
    }

    @POST
    @Path("{id}/versions")
    @ResponseStatus(201)
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    @Idempotent
    public ArticleBody add(@RestPath String org, @RestPath UUID id, @NotNull @Valid Wish wish) {
        var held = articles.held(id).orElseThrow(Refusal::notFound);
        var key = new Key(id, held.next());
        articles.add(org, key, wish.wording(), wish.meant(), caller.subject(), clock.instant());
        return body(held);
    }

    @POST
    @Path("{id}/versions/{number}/publish")
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    @Idempotent
    public ArticleBody publish(@RestPath String org, @RestPath UUID id, @RestPath int number) {
        var now = clock.instant();
        var held = articles.held(id).orElseThrow(Refusal::notFound);
        var version = articles.version(id, number).orElseThrow(Refusal::notFound);
        if (held.publish(number, now)) {
            articles.published(org, new Key(id, number), caller.subject(), now);
            voice.published(org, version, caller.subject(), now);
        }
        return body(held);
    }

    @POST
    @Path("{id}/retire")
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    @Idempotent
    public ArticleBody retire(@RestPath String org, @RestPath UUID id) {
        var held = articles.held(id).orElseThrow(Refusal::notFound);
        held.retire(clock.instant());
        return body(held);
    }

    private boolean writes() {
        return caller.is(Role.SUPERVISOR) || caller.is(Role.QUALITY) || caller.is(Role.ADMIN);
    }

    /// Who only reads sees the version in force; who writes, all of them.
    private ArticleBody body(Article it) {
        var published = it.published();
        var versions = articles.versions(it.id()).stream()
                .filter(version -> writes() || published != null && version.number() == published)
                .toList();
        return ArticleBody.of(it, versions);
    }

    record Wish(
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String title,

            @NotBlank @Size(max = 50_000) @Pattern(regexp = "[^\\x00]*")
            String body,

            @NotNull @Pattern(regexp = "it|en") String language,
            @NotNull @Pattern(regexp = "agents|customers") String audience,
            @Nullable @Valid ProcessChange change) {

        Text wording() {
            return new Text(title, body, language, audience);
        }

        @Nullable
        Change meant() {
            return change == null ? null : new Change(change.summary(), change.severity(), change.effectiveFrom());
        }
    }

    record ProcessChange(
            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*")
            String summary,

            @NotNull @Pattern(regexp = "minor|major|critical")
            String severity,

            @NotNull Instant effectiveFrom) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            int version,
            String title,
            String language,
            String audience,
            @Nullable Instant publishedAt,
            @Nullable String extract) {

        static Line of(Articles.Row row) {
            var text = row.version().text();
            return new Line(
                    row.article().id(),
                    row.version().number(),
                    text.title(),
                    text.language(),
                    text.audience(),
                    row.article().publishedAt(),
                    null);
        }

        static Line of(ArticleSearch.Found it) {
            return new Line(
                    it.id(), it.version(), it.title(), it.language(), it.audience(), it.publishedAt(), it.extract());
        }
    }
}
