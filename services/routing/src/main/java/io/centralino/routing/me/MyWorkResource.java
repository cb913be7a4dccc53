package io.centralino.routing.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.routing.agent.Agent;
import io.centralino.routing.agent.Agents;
import io.centralino.routing.match.Medium;
import io.centralino.routing.offer.Offer;
import io.centralino.routing.offer.Offers;
import io.centralino.routing.queue.Queues;
import io.centralino.routing.registry.People;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.WorkState;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Grants;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything the caller has on offer, in hand and parked, over all tenants: one answer fills the left side of the
/// desk.
@Path("/api/v1/me/work")
@RunOnVirtualThread
class MyWorkResource {
    private final People people;
    private final Agents agents;
    private final Works works;
    private final Offers offers;
    private final Queues queues;
    private final Grants grants;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MyWorkResource(
            People people,
            Agents agents,
            Works works,
            Offers offers,
            Queues queues,
            Grants grants,
            Tenancy tenancy,
            Caller caller,
            Clock clock) {
        this.people = people;
        this.agents = agents;
        this.works = works;
        this.offers = offers;
        this.queues = queues;
        this.grants = grants;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Allowed(me = true)
    public Body get() {
        var me = caller.subject();
        return people.vendorOf(me)
                .flatMap(vendor ->
                        tenancy.in(vendor, () -> agents.find(vendor, me).map(this::body)))
                .orElseGet(() -> new Body(PresenceResource.Body.NOBODY, Map.of(), List.of(), List.of()));
    }

    private Body body(Agent agent) {
        var mine = works.heldBy(agent.vendor(), agent.id());
        var open = offers.openTo(agent.vendor(), agent.id()).stream()
                .collect(Collectors.toMap(Offer::id, Function.identity()));
        var used = mine.stream()
                .filter(Work::takesRoom)
                .collect(Collectors.groupingBy(Work::medium, Collectors.counting()));
        var capacity = new TreeMap<String, Room>();
        for (var medium : Medium.values()) {
            var taken = used.getOrDefault(medium.word(), 0L);
            capacity.put(medium.word(), new Room(taken.intValue(), agent.room(medium)));
        }
        var presence = PresenceResource.Body.of(agent);
        var shown = mine.stream().filter(work -> mayWorkFor(work.tenant())).toList();
        var names = names(shown);
        return new Body(
                presence,
                capacity,
                shown.stream()
                        .map(work -> onOffer(work, work.offer() == null ? null : open.get(work.offer()), names))
                        .filter(Objects::nonNull)
                        .toList(),
                shown.stream()
                        .filter(work -> work.state().taken())
                        .map(work -> mine(work, names))
                        .toList());
    }

    /// A grant that is gone takes the sight of the work with it.
    private boolean mayWorkFor(String tenant) {
        var roles = grants.of(caller.subject(), tenant);
        return roles.contains(Role.AGENT) || roles.contains(Role.SUPERVISOR);
    }

    private Map<String, Map<String, String>> names(List<Work> shown) {
        var names = new HashMap<String, Map<String, String>>();
        for (var tenant : shown.stream().map(Work::tenant).distinct().toList()) {
            names.put(tenant, tenancy.in(tenant, () -> queues.names(tenant)));
        }
        return names;
    }

    private static String name(Work work, Map<String, Map<String, String>> names) {
        return names.getOrDefault(work.tenant(), Map.of()).getOrDefault(work.queue(), work.queue());
    }

    private static @Nullable OnOffer onOffer(Work work, @Nullable Offer offer, Map<String, Map<String, String>> names) {
        if (offer == null || work.state() != WorkState.OFFERED) {
            return null;
        }
        return new OnOffer(
                offer.id(),
                work.tenant(),
                work.contact(),
                work.conversation(),
                work.queue(),
                name(work, names),
                work.medium(),
                offer.madeAt(),
                offer.expiresAt(),
                offer.waitedMs(),
                offer.receipt().reason(),
                offer.receipt().candidates(),
                work.customer(),
                work.matter());
    }

    private Mine mine(Work work, Map<String, Map<String, String>> names) {
        return new Mine(
                work.tenant(),
                work.contact(),
                work.conversation(),
                work.queue(),
                name(work, names),
                work.medium(),
                work.state(),
                work.queuedAt(),
                work.assignedAt() == null ? clock.instant() : work.assignedAt(),
                work.since(),
                work.parkedUntil(),
                work.customer(),
                work.matter());
    }

    /// What the desk shows of my work.
    record Body(
            PresenceResource.Body presence, Map<String, Room> capacity, List<OnOffer> offers, List<Mine> contacts) {}

    /// How much of a medium's room is taken.
    record Room(int used, int max) {}

    /// A contact I may take until the clock runs out.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnOffer(
            UUID offerId,
            String tenant,
            UUID contactId,
            UUID conversationId,
            String queueId,
            String queueName,
            String medium,
            Instant madeAt,
            Instant expiresAt,
            long waitedMs,
            String reason,
            int candidates,
            @Nullable UUID customerId,
            @Nullable UUID caseId) {}

    /// A contact I hold, or have parked.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mine(
            String tenant,
            UUID contactId,
            UUID conversationId,
            String queueId,
            String queueName,
            String medium,
            WorkState state,
            Instant queuedAt,
            Instant assignedAt,
            Instant since,
            @Nullable Instant parkedUntil,
            @Nullable UUID customerId,
            @Nullable UUID caseId) {}
}
