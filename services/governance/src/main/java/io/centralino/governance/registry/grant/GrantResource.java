package io.centralino.governance.registry.grant;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.governance.registry.SubjectCursor;
import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who may do what in the organisation of the path.
@Path("/api/v1/{org}/grants")
@RunOnVirtualThread
@InOrganisation
class GrantResource {
    private final GrantBook grants;
    private final Granting granting;
    private final Organisations organisations;

    @Inject
    GrantResource(GrantBook grants, Granting granting, Organisations organisations) {
        this.grants = grants;
        this.granting = granting;
        this.organisations = organisations;
    }

    @GET
    @Allowed({SUPERVISOR, ADMIN, OPERATOR})
    public Page<GrantView> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        organisations.get(org);
        var views = grants.after(org, SubjectCursor.start(cursor)).stream()
                .map(GrantView::of)
                .toList();
        return Page.of(views, view -> SubjectCursor.of(view.subject()));
    }

    @GET
    @Path("/{subject}")
    @Allowed({SUPERVISOR, ADMIN, OPERATOR})
    public GrantView get(@RestPath String org, @RestPath UUID subject) {
        return grants.find(org, subject).map(GrantView::of).orElseThrow(Refusal::notFound);
    }

    @PUT
    @Path("/{subject}")
    @Allowed({SUPERVISOR, ADMIN, OPERATOR})
    public GrantView put(@RestPath String org, @RestPath UUID subject, @Valid @NotNull Body body) {
        organisations.get(org);
        granting.put(org, subject, body.roles);
        return new GrantView(subject, body.roles.stream().sorted().toList());
    }

    @DELETE
    @Path("/{subject}")
    @Allowed({SUPERVISOR, ADMIN, OPERATOR})
    public void delete(@RestPath String org, @RestPath UUID subject) {
        if (grants.find(org, subject).isEmpty()) {
            throw Refusal.notFound();
        }
        granting.put(org, subject, Set.of());
    }

    /// The roles somebody shall hold from now on.
    record Body(
            @NotEmpty Set<@NotNull @Pattern(regexp = "agent|supervisor|quality|planner|client|admin") String> roles) {}

    /// The roles somebody holds.
    record GrantView(UUID subject, List<String> roles) {
        static GrantView of(Grant grant) {
            return new GrantView(grant.subject(), grant.roles());
        }
    }
}
