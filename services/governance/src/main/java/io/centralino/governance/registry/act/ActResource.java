package io.centralino.governance.registry.act;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.OPERATOR;

import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Openings and closings of the organisation of the path, and how far each has come.
@Path("/api/v1/{org}/acts")
@RunOnVirtualThread
@InOrganisation
class ActResource {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Acts acts;
    private final Organisations organisations;

    @Inject
    ActResource(Acts acts, Organisations organisations) {
        this.acts = acts;
        this.organisations = organisations;
    }

    @GET
    @Allowed({ADMIN, OPERATOR})
    public Page<ActView> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        organisations.get(org);
        var views = acts.before(org, start(cursor)).stream().map(ActView::of).toList();
        return Page.of(views, view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public ActView get(@RestPath String org, @RestPath UUID id) {
        return acts.find(org, id).map(ActView::of).orElseThrow(Refusal::notFound);
    }

    private static UUID start(@Nullable String cursor) {
        try {
            return cursor == null ? NEWEST : UUID.fromString(Cursor.decode(cursor, 1)[0]);
        } catch (IllegalArgumentException e) {
            throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
        }
    }
}
