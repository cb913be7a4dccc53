package io.centralino.routing.board;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.routing.agent.Agent;
import io.centralino.routing.agent.Agents;
import io.centralino.routing.agent.Presence;
import io.centralino.routing.match.Medium;
import io.centralino.routing.registry.Contracts;
import io.centralino.routing.registry.People;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.WorkState;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Allowed;
import io.centralino.web.Grants;
import io.centralino.web.InOrganisation;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who is there and what they hold: a vendor sees all of its people's work, a tenant only what is its own.
@Path("/api/v1/{org}/agent-status")
@InOrganisation
@RunOnVirtualThread
class AgentStatusResource {
    private final Agents agents;
    private final Works works;
    private final People people;
    private final Contracts contracts;
    private final Grants grants;
    private final Tenancy tenancy;

    @Inject
    AgentStatusResource(
            Agents agents, Works works, People people, Contracts contracts, Grants grants, Tenancy tenancy) {
        this.agents = agents;
        this.works = works;
        this.people = people;
        this.contracts = contracts;
        this.grants = grants;
        this.tenancy = tenancy;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Status list(@RestPath String org) {
        var status = new ArrayList<AgentStatus>(ofVendor(org, null));
        for (var vendor : contracts.vendorsOf(org)) {
            if (!vendor.equals(org)) {
                status.addAll(tenancy.in(vendor, () -> ofVendor(vendor, org)));
            }
        }
        return new Status(status);
    }

    /// @param tenant whose eyes these are; null for the vendor's own
    private List<AgentStatus> ofVendor(String vendor, @Nullable String tenant) {
        var held = works.heldIn(vendor).stream().collect(Collectors.groupingBy(AgentStatusResource::holder));
        return agents.all(vendor).stream()
                .filter(agent -> tenant == null || grants.of(agent.id(), tenant).contains(Role.AGENT))
                .map(agent -> status(agent, held.getOrDefault(agent.id(), List.of()), tenant))
                .toList();
    }

    private static UUID holder(Work work) {
        return java.util.Objects.requireNonNull(work.agent());
    }

    private AgentStatus status(Agent agent, List<Work> held, @Nullable String tenant) {
        return new AgentStatus(
                agent.id(),
                people.name(agent.id()),
                agent.vendor(),
                agent.presence(),
                agent.reason(),
                agent.presenceSince(),
                tenant == null ? rooms(agent, held) : null,
                held.stream()
                        .filter(work -> tenant == null || work.tenant().equals(tenant))
                        .map(work -> new Holding(
                                work.tenant(), work.contact(), work.queue(), work.medium(), work.state(), work.since()))
                        .toList());
    }

    private static Map<String, Room> rooms(Agent agent, List<Work> held) {
        var rooms = new TreeMap<String, Room>();
        for (var medium : Medium.values()) {
            var used = held.stream()
                    .filter(work -> work.takesRoom() && work.medium().equals(medium.word()))
                    .count();
            rooms.put(medium.word(), new Room((int) used, agent.room(medium)));
        }
        return rooms;
    }

    /// How all the people in sight stand.
    record Status(List<AgentStatus> items) {}

    /// How one agent stands. The room taken tells of other tenants' work, so only the vendor sees it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgentStatus(
            UUID personId,
            @Nullable String name,
            String vendor,
            Presence presence,
            @Nullable String reason,
            Instant since,
            @Nullable Map<String, Room> capacity,
            List<Holding> contacts) {}

    /// How much of a medium's room is taken.
    record Room(int used, int max) {}

    /// A contact on offer, in hand or parked.
    record Holding(String tenant, UUID contactId, String queueId, String medium, WorkState state, Instant since) {}
}
