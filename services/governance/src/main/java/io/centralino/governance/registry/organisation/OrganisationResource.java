package io.centralino.governance.registry.organisation;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.governance.registry.Slug;
import io.centralino.governance.registry.organisation.Organisation.Look;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The organisation of the path. Its members see it; the operator opens and closes it.
@Path("/api/v1/{org}/organisation")
@RunOnVirtualThread
@InOrganisation
public class OrganisationResource {
    private final Organisations organisations;
    private final Founding founding;

    @Inject
    OrganisationResource(Organisations organisations, Founding founding) {
        this.organisations = organisations;
        this.founding = founding;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Look get(@RestPath String org) {
        return organisations.get(org).look();
    }

    @PUT
    @Allowed(OPERATOR)
    public Look put(@RestPath @Pattern(regexp = Slug.PATTERN) String org, @Valid @NotNull Body body) {
        return founding.put(body.look(org));
    }

    /// An organisation as the operator wants it; open unless said otherwise.
    public record Body(
            @NotNull @Pattern(regexp = "tenant|vendor") String kind,
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 3) String mark,
            @NotNull @Pattern(regexp = "#[0-9A-F]{6}") String colour,

            @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]+)*") @Size(max = 35)
            String locale,

            @NotBlank @Size(max = 60) String timeZone,

            @Pattern(regexp = "open|closing|closed") @Nullable
            String state) {
        public Look look(String id) {
            return new Look(id, kind, name, mark, colour, locale, timeZone, state == null ? "open" : state);
        }
    }
}
