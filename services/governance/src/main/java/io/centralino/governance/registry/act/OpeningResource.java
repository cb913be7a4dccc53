package io.centralino.governance.registry.act;

import static io.centralino.web.Role.OPERATOR;

import io.centralino.governance.registry.Slug;
import io.centralino.governance.registry.organisation.OrganisationResource;
import io.centralino.web.Allowed;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Opens the organisation of the path, with somebody in it who can open everything else.
@Path("/api/v1/{org}/openings")
@RunOnVirtualThread
@InOrganisation
class OpeningResource {
    private final Beginning beginning;

    @Inject
    OpeningResource(Beginning beginning) {
        this.beginning = beginning;
    }

    @POST
    @ResponseStatus(202)
    @Allowed(OPERATOR)
    @Idempotent
    public ActView post(@RestPath @Pattern(regexp = Slug.PATTERN) String org, @Valid @NotNull Body body) {
        var admin = body.admin;
        var act = beginning.opening(
                body.organisation.look(org).in("open"),
                new Act.Admin(null, admin.login, admin.name, admin.mail, admin.language));
        return ActView.of(act);
    }

    /// The organisation as it shall be, and its first admin.
    record Body(
            @NotNull @Valid OrganisationResource.Body organisation,
            @NotNull @Valid Admin admin) {}

    /// Somebody who shall be able to log in; a login that exists already has to have the same mail address.
    record Admin(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._@+-]{1,60}")
            String login,

            @NotBlank @Size(max = 120) String name,
            @NotNull @Email @Size(max = 200) String mail,

            @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]+)*") @Size(max = 35) @Nullable
            String language) {}
}
