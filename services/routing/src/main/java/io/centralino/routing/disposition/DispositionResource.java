package io.centralino.routing.disposition;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.events.Outbox;
import io.centralino.routing.queue.Queues;
import io.centralino.routing.registry.Slug;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A tenant's dispositions.
@Path("/api/v1/{org}/dispositions")
@InOrganisation
@RunOnVirtualThread
class DispositionResource {
    private final Dispositions dispositions;
    private final Queues queues;
    private final Outbox outbox;

    @Inject
    DispositionResource(Dispositions dispositions, Queues queues, Outbox outbox) {
        this.dispositions = dispositions;
        this.queues = queues;
        this.outbox = outbox;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<State> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        var after = cursor == null ? "" : Cursor.decode(cursor, 1)[0];
        var found = dispositions.after(org, after, Page.LIMIT + 1).stream()
                .map(State::of)
                .toList();
        return Page.of(found, disposition -> Cursor.encode(disposition.id()));
    }

    @GET
    @Path("{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public State get(@RestPath String org, @RestPath String id) {
        return State.of(dispositions.get(org, id));
    }

    @PUT
    @Path("{id}")
    @Allowed({SUPERVISOR, QUALITY, ADMIN, OPERATOR})
    public State put(
            @RestPath String org, @RestPath @Pattern(regexp = Slug.FORM) String id, @NotNull @Valid Wanted wanted) {
        var named = wanted.queues() == null ? List.<String>of() : wanted.queues();
        queues.mustKnow(org, named);
        var disposition = dispositions.getOrMake(org, id);
        disposition.becomes(wanted.label(), named);
        dispositions.keep(disposition);
        var state = State.of(disposition);
        outbox.state("routing.disposition-state", id, org, state);
        return state;
    }

    /// What a disposition is to be.
    record Wanted(
            @NotBlank @Size(max = 100) String label,
            @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = Slug.FORM) String> queues) {}

    /// `routing.disposition-state`, and what the API shows of a disposition.
    record State(
            String tenant,
            String id,
            String label,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> queues) {
        static State of(Disposition disposition) {
            var queues = disposition.queues.stream().sorted().toList();
            return new State(disposition.tenantId, disposition.id, disposition.label, queues.isEmpty() ? null : queues);
        }
    }
}
