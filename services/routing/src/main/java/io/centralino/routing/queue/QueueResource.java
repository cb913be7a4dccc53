package io.centralino.routing.queue;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.events.Outbox;
import io.centralino.routing.match.Medium;
import io.centralino.routing.registry.Contracts;
import io.centralino.routing.registry.Slug;
import io.centralino.routing.signal.Signals;
import io.centralino.routing.skill.Skills;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A tenant's queues.
@Path("/api/v1/{org}/queues")
@InOrganisation
@RunOnVirtualThread
class QueueResource {
    private final Queues queues;
    private final Skills skills;
    private final Contracts contracts;
    private final Outbox outbox;
    private final Signals signals;

    @Inject
    QueueResource(Queues queues, Skills skills, Contracts contracts, Outbox outbox, Signals signals) {
        this.queues = queues;
        this.skills = skills;
        this.contracts = contracts;
        this.outbox = outbox;
        this.signals = signals;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<QueueState> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        var after = cursor == null ? "" : Cursor.decode(cursor, 1)[0];
        var found = queues.after(org, after, Page.LIMIT + 1).stream()
                .map(QueueState::of)
                .toList();
        return Page.of(found, queue -> Cursor.encode(queue.id()));
    }

    @GET
    @Path("{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public QueueState get(@RestPath String org, @RestPath String id) {
        return QueueState.of(queues.get(org, id));
    }

    @PUT
    @Path("{id}")
    @Allowed({SUPERVISOR, ADMIN, OPERATOR})
    public QueueState put(
            @RestPath String org, @RestPath @Pattern(regexp = Slug.FORM) String id, @NotNull @Valid Wanted wanted) {
        var asked = new TreeMap<String, Integer>();
        wanted.skillsOrNone().forEach(skill -> asked.put(skill.skill(), skill.level()));
        if (!asked.isEmpty()) {
            skills.mustKnow(org, asked.keySet());
        }
        var level = wanted.serviceLevelOrUsual();
        var queue = queues.getOrMake(org, id);
        queue.becomes(wanted.name(), wanted.mediaOrAll(), level.withinSeconds(), level.targetPercent(), asked);
        queue.workedOnBy(contracts.vendorsOf(org, id));
        queues.keep(queue);
        outbox.state("routing.queue-state", id, org, QueueState.of(queue));
        signals.queue(org, id);
        return QueueState.of(queue);
    }

    /// What a queue is to be. Without media it takes all, without a service level the usual 80 % within 20 seconds.
    record Wanted(
            @NotBlank @Size(max = 100) String name,
            @Nullable List<@NotNull Medium> media,
            @Nullable @Valid Level serviceLevel,
            @Nullable @Size(max = 20) List<@NotNull @Valid Asked> skills) {
        List<Medium> mediaOrAll() {
            return media == null || media.isEmpty() ? List.of(Medium.values()) : media;
        }

        Level serviceLevelOrUsual() {
            return serviceLevel == null ? new Level(20, 80) : serviceLevel;
        }

        List<Asked> skillsOrNone() {
            return skills == null ? List.of() : skills;
        }
    }

    /// How soon, for how many of a hundred.
    record Level(
            @Min(1) @Max(2_592_000) int withinSeconds,
            @Min(0) @Max(100) double targetPercent) {}

    /// A skill asked, and the least level of it.
    record Asked(
            @NotNull @Pattern(regexp = Slug.FORM) String skill,
            @Min(1) @Max(10) int level) {}
}
