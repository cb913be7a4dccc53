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
import io.centralino.routing.queue.Queues;
import io.centralino.routing.registry.Contracts;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// How the queues stand: all of a tenant's, or those a vendor's contracts cover.
@Path("/api/v1/{org}/queue-status")
@InOrganisation
@RunOnVirtualThread
class QueueStatusResource {
    private final Queues queues;
    private final Works works;
    private final Agents agents;
    private final Contracts contracts;
    private final Grants grants;
    private final Tenancy tenancy;

    @Inject
    QueueStatusResource(
            Queues queues, Works works, Agents agents, Contracts contracts, Grants grants, Tenancy tenancy) {
        this.queues = queues;
        this.works = works;
        this.agents = agents;
        this.contracts = contracts;
        this.grants = grants;
        this.tenancy = tenancy;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Status list(@RestPath String org) {
        var status = new ArrayList<QueueStatus>();
        var own = queues.asked(org);
        status.addAll(ofTenant(org, own, own.keySet()));
        contracts.queuesOf(org).forEach((tenant, covered) -> {
            if (!tenant.equals(org)) {
                status.addAll(tenancy.in(tenant, () -> ofTenant(tenant, queues.asked(tenant), covered)));
            }
        });
        return new Status(status);
    }

    private List<QueueStatus> ofTenant(String tenant, Map<String, Queues.Asked> known, Collection<String> wanted) {
        var ids = wanted.stream().filter(known::containsKey).sorted().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var standing = new HashMap<String, Counts>();
        for (var row : works.standing(tenant, ids)) {
            standing.merge(row.queue(), Counts.of(row), Counts::and);
        }
        var there = new HashMap<String, List<Agent>>();
        for (var vendor : contracts.vendorsOf(tenant)) {
            there.put(vendor, tenancy.in(vendor, () -> agents.all(vendor)));
        }
        var status = new ArrayList<QueueStatus>();
        for (var id : ids) {
            var queue = known.get(id);
            if (queue != null) {
                status.add(status(tenant, id, queue, standing.getOrDefault(id, Counts.NONE), there));
            }
        }
        return status;
    }

    private QueueStatus status(
            String tenant, String id, Queues.Asked queue, Counts counts, Map<String, List<Agent>> there) {
        var available = contracts.vendorsOf(tenant, id).stream()
                .flatMap(vendor -> there.getOrDefault(vendor, List.of()).stream())
                .filter(agent -> agent.presence() == Presence.AVAILABLE)
                .filter(agent -> grants.of(agent.id(), tenant).contains(Role.AGENT))
                .filter(agent -> queue.skills().entrySet().stream()
                        .allMatch(asked -> agent.level(tenant, asked.getKey()) >= asked.getValue()))
                .count();
        return new QueueStatus(
                tenant,
                id,
                queue.name(),
                counts.waiting,
                counts.oldest,
                counts.offered,
                counts.assigned,
                counts.parked,
                available);
    }

    /// What stands in a queue.
    private record Counts(long waiting, @Nullable Instant oldest, long offered, long assigned, long parked) {
        static final Counts NONE = new Counts(0, null, 0, 0, 0);

        static Counts of(Works.Standing row) {
            return switch (row.state()) {
                case "waiting" -> new Counts(row.count(), row.oldest(), 0, 0, 0);
                case "offered" -> new Counts(0, row.oldest(), row.count(), 0, 0);
                case "parked" -> new Counts(0, null, 0, 0, row.count());
                default -> new Counts(0, null, 0, row.count(), 0);
            };
        }

        Counts and(Counts other) {
            var first = oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest;
            return new Counts(
                    waiting + other.waiting,
                    first,
                    offered + other.offered,
                    assigned + other.assigned,
                    parked + other.parked);
        }
    }

    /// How all the queues in sight stand.
    record Status(List<QueueStatus> items) {}

    /// How one queue stands: the oldest is the oldest that nobody has accepted yet.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QueueStatus(
            String tenant,
            String queueId,
            String name,
            long waiting,
            @Nullable Instant oldestQueuedAt,
            long offered,
            long assigned,
            long parked,
            long agentsAvailable) {}
}
