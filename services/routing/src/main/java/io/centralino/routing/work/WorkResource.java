package io.centralino.routing.work;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.routing.registry.Slug;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Cursor;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Contacts as work: a tenant's, or what a vendor's people hold.
@Path("/api/v1/{org}/work")
@InOrganisation
@RunOnVirtualThread
class WorkResource {
    private final Works works;
    private final WrapUp wrapUp;
    private final Release release;
    private final Caller caller;

    @Inject
    WorkResource(Works works, WrapUp wrapUp, Release release, Caller caller) {
        this.works = works;
        this.wrapUp = wrapUp;
        this.release = release;
        this.caller = caller;
    }

    /// The oldest first.
    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<WorkBody> list(
            @RestPath String org,
            @RestQuery @DefaultValue("waiting") String state,
            @RestQuery @Nullable String queue,
            @RestQuery @Nullable String cursor) {
        var wanted = WorkState.named(state)
                .orElseThrow(() -> new Refusal(WebProblem.INVALID, "No contact is ever in that state"));
        var from = Place.of(cursor);
        var found = works.list(org, wanted, queue, from.queuedAt(), from.id(), Page.LIMIT + 1).stream()
                .map(WorkBody::of)
                .toList();
        return Page.of(
                found,
                work -> Cursor.encode(
                        work.queuedAt().toString(), work.contactId().toString()));
    }

    @GET
    @Path("{contactId}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public WorkBody get(@RestPath String org, @RestPath UUID contactId) {
        return WorkBody.of(works.find(org, contactId).orElseThrow(Refusal::notFound));
    }

    @POST
    @Path("{contactId}/wrap-up-start")
    @Allowed({AGENT, SUPERVISOR})
    @Idempotent
    public WorkBody wrapUpStart(@RestPath String org, @RestPath UUID contactId) {
        return WorkBody.of(wrapUp.begin(org, contactId, caller.subject()));
    }

    @POST
    @Path("{contactId}/wrap-up")
    @Allowed({AGENT, SUPERVISOR})
    @Idempotent
    public WorkBody wrapUp(@RestPath String org, @RestPath UUID contactId, @NotNull @Valid Ending ending) {
        return WorkBody.of(wrapUp.end(
                org,
                contactId,
                caller.subject(),
                new WrapUp.Outcome(ending.disposition(), ending.note(), ending.lastMessageSequence())));
    }

    @POST
    @Path("{contactId}/release")
    @Allowed({AGENT, SUPERVISOR})
    @Idempotent
    public WorkBody release(@RestPath String org, @RestPath UUID contactId, @NotNull @Valid Reason why) {
        return WorkBody.of(
                release.release(org, contactId, caller.subject(), caller.is(SUPERVISOR), why.reason(), why.queueId()));
    }

    /// How it ended, and the last message of the conversation that the agent saw.
    record Ending(
            @NotNull @Pattern(regexp = Slug.FORM) String disposition,
            @Nullable @Size(max = 4000) String note,
            @Min(0) long lastMessageSequence) {}

    /// A word for why, and the queue it is to wait in, where that is another.
    record Reason(
            @NotNull @Pattern(regexp = Slug.WORD) @Size(max = 80)
            String reason,

            @Nullable @Pattern(regexp = Slug.FORM) String queueId) {}

    /// Where a list goes on.
    private record Place(Instant queuedAt, UUID id) {
        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return new Place(Instant.EPOCH, new UUID(0, 0));
            }
            var keys = Cursor.decode(cursor, 2);
            try {
                return new Place(Instant.parse(keys[0]), UUID.fromString(keys[1]));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
            }
        }
    }
}
