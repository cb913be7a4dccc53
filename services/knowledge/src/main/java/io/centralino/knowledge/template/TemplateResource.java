package io.centralino.knowledge.template;

import io.centralino.events.Ids;
import io.centralino.knowledge.template.Templates.After;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Cursor;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The templates of a tenant: found by the first letters of their names, written, filled in.
@Path("/api/v1/{org}/templates")
@RunOnVirtualThread
@InOrganisation
class TemplateResource {

    private final Templates templates;
    private final Caller caller;
    private final Clock clock;

    TemplateResource(Templates templates, Caller caller, Clock clock) {
        this.templates = templates;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<Body> list(
            @RestPath String org,
            @RestQuery @DefaultValue("") @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String starts,
            @RestQuery @DefaultValue("") @Pattern(regexp = "|it|en") String language,
            @RestQuery @Nullable String cursor) {
        var page = Page.of(
                templates.named(starts, language, after(cursor), Page.LIMIT + 1),
                it -> Cursor.encode(it.name(), it.id().toString()));
        return new Page<>(page.items().stream().map(Body::of).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return Body.of(known(id));
    }

    @POST
    @ResponseStatus(201)
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    @Idempotent
    public Body write(@RestPath String org, @NotNull @Valid Wish wish) {
        var template = written(new Template(Ids.next(), org), wish);
        templates.persist(template);
        return Body.of(template);
    }

    @PUT
    @Path("{id}")
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    @Idempotent
    public Body change(@RestPath String org, @RestPath UUID id, @NotNull @Valid Wish wish) {
        return Body.of(written(known(id), wish));
    }

    @DELETE
    @Path("{id}")
    @ResponseStatus(204)
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    public void remove(@RestPath String org, @RestPath UUID id) {
        templates.delete(known(id));
    }

    /// The text as it would go out with such values; nothing is kept of them.
    @POST
    @Path("{id}/preview")
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    public Preview preview(@RestPath String org, @RestPath UUID id, @NotNull @Valid Values given) {
        var text = known(id).text();
        return new Preview(text.filled(given.values()), text.open(given.values()));
    }

    private Template known(UUID id) {
        return templates.findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    private Template written(Template template, Wish wish) {
        template.write(wish.name(), wish.language(), new TemplateText(wish.text()), caller.subject(), clock.instant());
        return template;
    }

    private static After after(@Nullable String cursor) {
        if (cursor == null) {
            return After.NOTHING;
        }
        var keys = Cursor.decode(cursor, 2);
        try {
            return new After(keys[0].replace("\0", ""), UUID.fromString(keys[1]));
        } catch (IllegalArgumentException e) {
            throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
        }
    }

    record Wish(
            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @NotNull @Pattern(regexp = "it|en") String language,

            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\x00]*")
            String text) {}

    record Values(@NotNull Map<String, @NotNull @Size(max = 300) String> values) {}

    record Preview(String text, List<String> open) {}

    record Body(UUID id, String name, String language, String text, Instant changedAt) {

        static Body of(Template it) {
            return new Body(it.id(), it.name(), it.language(), it.text().text(), it.changedAt());
        }
    }
}
