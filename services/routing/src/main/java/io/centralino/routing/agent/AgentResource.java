package io.centralino.routing.agent;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.events.Outbox;
import io.centralino.routing.match.Medium;
import io.centralino.routing.registry.Contracts;
import io.centralino.routing.registry.People;
import io.centralino.routing.registry.Slug;
import io.centralino.routing.signal.Signals;
import io.centralino.routing.skill.Skills;
import io.centralino.tenancy.Tenancy;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The working profiles of a vendor's people: what they can do, and how much at once.
@Path("/api/v1/{org}/agents")
@InOrganisation
@RunOnVirtualThread
class AgentResource {
    private final Agents agents;
    private final Skills skills;
    private final People people;
    private final Contracts contracts;
    private final Tenancy tenancy;
    private final Outbox outbox;
    private final Signals signals;
    private final Clock clock;

    @Inject
    AgentResource(
            Agents agents,
            Skills skills,
            People people,
            Contracts contracts,
            Tenancy tenancy,
            Outbox outbox,
            Signals signals,
            Clock clock) {
        this.agents = agents;
        this.skills = skills;
        this.people = people;
        this.contracts = contracts;
        this.tenancy = tenancy;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, ADMIN, OPERATOR})
    public Page<State> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        var found = agents.after(org, after(cursor), Page.LIMIT + 1).stream()
                .map(State::of)
                .toList();
        return Page.of(found, agent -> Cursor.encode(agent.personId().toString()));
    }

    private static UUID after(@Nullable String cursor) {
        if (cursor == null) {
            return new UUID(0, 0);
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1)[0]);
        } catch (IllegalArgumentException e) {
            throw new Refusal(io.centralino.web.WebProblem.BAD_CURSOR, null, Map.of());
        }
    }

    @GET
    @Path("{personId}")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, ADMIN, OPERATOR})
    public State get(@RestPath String org, @RestPath UUID personId) {
        return State.of(agents.withSkills(org, personId).orElseThrow(Refusal::notFound));
    }

    @PUT
    @Path("{personId}")
    @Allowed({SUPERVISOR, PLANNER, ADMIN, OPERATOR})
    public State put(@RestPath String org, @RestPath UUID personId, @NotNull @Valid Wanted wanted) {
        if (!people.vendorOf(personId).filter(org::equals).isPresent()) {
            throw Refusal.notFound();
        }
        var known = wanted.known();
        mustBeDefined(org, known);
        var agent = agents.lock(org, personId)
                .flatMap(locked -> agents.withSkills(org, personId))
                .orElseGet(() -> new Agent(org, personId, clock.instant()));
        agent.becomes(wanted::room, known);
        agents.keep(agent);
        var state = State.of(agent);
        outbox.state("routing.agent-state", personId.toString(), org, state);
        signals.agent(org, personId);
        return state;
    }

    /// Only tenants the vendor works for are asked, so that nobody can feel for the skills of others.
    private void mustBeDefined(String vendor, List<Agent.Known> known) {
        var byTenant = known.stream().collect(Collectors.groupingBy(Agent.Known::tenantId));
        var ours = contracts.queuesOf(vendor).keySet();
        byTenant.forEach((tenant, ofTenant) -> {
            if (!tenant.equals(vendor) && !ours.contains(tenant)) {
                throw new Refusal(AgentProblem.NOT_YOUR_TENANT, null, Map.of("tenant", tenant));
            }
            tenancy.in(
                    tenant,
                    () -> skills.mustKnow(
                            tenant, ofTenant.stream().map(Agent.Known::skillId).toList()));
        });
    }

    /// What a profile is to be. A medium that is not named has no room.
    record Wanted(
            @Nullable @Size(max = 200) List<@NotNull @Valid Level> skills,
            @NotNull Map<@NotNull Medium, @NotNull @Min(0) @Max(50) Integer> capacity) {
        List<Agent.Known> known() {
            return skills == null
                    ? List.of()
                    : skills.stream()
                            .collect(Collectors.toMap(
                                    level -> List.of(level.tenant(), level.skill()),
                                    level -> new Agent.Known(level.tenant(), level.skill(), level.level()),
                                    (first, second) -> second))
                            .values()
                            .stream()
                            .toList();
        }

        int room(Medium medium) {
            return capacity.getOrDefault(medium, 0);
        }
    }

    /// A skill of a tenant, and how well it is known.
    record Level(
            @NotNull @Pattern(regexp = Slug.FORM) String tenant,
            @NotNull @Pattern(regexp = Slug.FORM) String skill,
            @Min(1) @Max(10) int level) {}

    /// `routing.agent-state`, and what the API shows of a profile.
    record State(String vendor, UUID personId, Map<String, Integer> capacity, List<Level> skills) {
        static State of(Agent agent) {
            return new State(
                    agent.vendor(),
                    agent.id(),
                    java.util.Arrays.stream(Medium.values()).collect(Collectors.toMap(Medium::word, agent::room)),
                    agent.skills.stream()
                            .map(known -> new Level(known.tenantId(), known.skillId(), known.level()))
                            .sorted(java.util.Comparator.comparing(Level::tenant)
                                    .thenComparing(Level::skill))
                            .toList());
        }
    }
}
