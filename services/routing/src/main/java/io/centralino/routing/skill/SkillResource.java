package io.centralino.routing.skill;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.events.Outbox;
import io.centralino.routing.registry.Slug;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A tenant's skills.
@Path("/api/v1/{org}/skills")
@InOrganisation
@RunOnVirtualThread
class SkillResource {
    private final Skills skills;
    private final Outbox outbox;

    @Inject
    SkillResource(Skills skills, Outbox outbox) {
        this.skills = skills;
        this.outbox = outbox;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Body> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        var after = cursor == null ? "" : Cursor.decode(cursor, 1)[0];
        var found =
                skills.after(org, after, Page.LIMIT + 1).stream().map(Body::of).toList();
        return Page.of(found, skill -> Cursor.encode(skill.id()));
    }

    @GET
    @Path("{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Body get(@RestPath String org, @RestPath String id) {
        return Body.of(skills.get(org, id));
    }

    @PUT
    @Path("{id}")
    @Allowed({SUPERVISOR, ADMIN, OPERATOR})
    public Body put(
            @RestPath String org, @RestPath @Pattern(regexp = Slug.FORM) String id, @NotNull @Valid Wanted wanted) {
        var skill = skills.getOrMake(org, id);
        skill.named(wanted.name());
        skills.keep(skill);
        outbox.state("routing.skill-state", id, org, new State(org, id, skill.name));
        return Body.of(skill);
    }

    /// What a skill is to be.
    record Wanted(@NotBlank @Size(max = 100) String name) {}

    /// A skill.
    record Body(String id, String name) {
        static Body of(Skill skill) {
            return new Body(skill.id, skill.name);
        }
    }

    /// `routing.skill-state`.
    @RegisterForReflection
    record State(String tenant, String id, String name) {}
}
