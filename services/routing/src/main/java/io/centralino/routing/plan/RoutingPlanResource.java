package io.centralino.routing.plan;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.routing.match.Need;
import io.centralino.routing.queue.Queues;
import io.centralino.routing.registry.Slug;
import io.centralino.routing.skill.Skills;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A tenant's routing plans, one per account and one named `default`.
@Path("/api/v1/{org}/routing-plans")
@InOrganisation
@RunOnVirtualThread
class RoutingPlanResource {
    private final RoutingPlans plans;
    private final Queues queues;
    private final Skills skills;

    @Inject
    RoutingPlanResource(RoutingPlans plans, Queues queues, Skills skills) {
        this.plans = plans;
        this.queues = queues;
        this.skills = skills;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Body> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        var after = cursor == null ? "" : Cursor.decode(cursor, 1)[0];
        var found =
                plans.after(org, after, Page.LIMIT + 1).stream().map(Body::of).toList();
        return Page.of(found, plan -> Cursor.encode(plan.accountId()));
    }

    @GET
    @Path("{accountId}")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Body get(@RestPath String org, @RestPath String accountId) {
        return Body.of(plans.own(org, accountId).orElseThrow(Refusal::notFound));
    }

    @PUT
    @Path("{accountId}")
    @Allowed({SUPERVISOR, ADMIN, OPERATOR})
    public Body put(
            @RestPath String org,
            @RestPath @Pattern(regexp = Slug.FORM) String accountId,
            @NotNull @Valid Wanted wanted) {
        queues.mustKnow(org, List.of(wanted.queueId()));
        var asked = wanted.skills() == null ? List.<Asked>of() : wanted.skills();
        if (!asked.isEmpty()) {
            skills.mustKnow(org, asked.stream().map(Asked::skill).toList());
        }
        var plan = plans.own(org, accountId).orElseGet(() -> new RoutingPlan(org, accountId));
        plan.becomes(
                wanted.queueId(),
                wanted.priority(),
                asked.stream()
                        .map(one -> new Need.Required(one.skill(), one.level()))
                        .toList());
        plans.keep(plan);
        return Body.of(plan);
    }

    /// What a plan is to be. The greater priority goes first.
    record Wanted(
            @NotNull @Pattern(regexp = Slug.FORM) String queueId,
            @Min(0) @Max(9) int priority,
            @Nullable @Size(max = 20) List<@NotNull @Valid Asked> skills) {}

    /// A skill asked beyond the queue's, and the least level of it.
    record Asked(
            @NotNull @Pattern(regexp = Slug.FORM) String skill,
            @Min(1) @Max(10) int level) {}

    /// A plan.
    record Body(String accountId, String queueId, int priority, List<Need.Required> skills) {
        static Body of(RoutingPlan plan) {
            return new Body(plan.accountId, plan.queueId, plan.priority, plan.skills);
        }
    }
}
