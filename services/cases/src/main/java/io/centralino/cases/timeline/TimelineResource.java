package io.centralino.cases.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.cases.Place;
import io.centralino.cases.customer.Customers;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What happened to a customer, newest first; to who works for the tenant, with the notes on it.
@Path("/api/v1/{org}/customers/{id}/timeline")
@RunOnVirtualThread
@InOrganisation
class TimelineResource {

    /// Notes are for those who work on a contact; a client reads what became of it.
    private static final Set<Role> AT_WORK = EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.ADMIN);

    private final Customers customers;
    private final Timeline timeline;
    private final Caller caller;

    TimelineResource(Customers customers, Timeline timeline, Caller caller) {
        this.customers = customers;
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<Body> read(@RestPath String org, @RestPath UUID id, @RestQuery @Nullable String before) {
        var customer = customers.now(id).orElseThrow(Refusal::notFound);
        var page = Page.of(
                timeline.newest(
                        customer.id(),
                        before == null ? null : Place.of(before),
                        !Collections.disjoint(caller.roles(), AT_WORK),
                        Page.LIMIT + 1),
                line -> new Place(line.at(), line.id()).cursor());
        return new Page<>(page.items().stream().map(Body::of).toList(), page.next());
    }

    /// @param summaryKey names the sentence a page shows for it, in its own language
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String kind,
            Instant at,
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            @Nullable UUID contactId,
            @Nullable UUID caseId,
            @Nullable UUID actor,
            @Nullable String medium,
            @Nullable String detail,
            @Nullable UUID noteId,
            @Nullable String text,
            @Nullable String authorName,
            String summaryKey) {

        static Body of(Timeline.Line line) {
            return new Body(
                    line.kind(),
                    line.at(),
                    line.conversationId(),
                    line.messageId(),
                    line.contactId(),
                    line.caseId(),
                    line.actor(),
                    line.medium(),
                    line.detail(),
                    line.noteId(),
                    line.text(),
                    line.authorName(),
                    "timeline." + line.kind());
        }
    }
}
