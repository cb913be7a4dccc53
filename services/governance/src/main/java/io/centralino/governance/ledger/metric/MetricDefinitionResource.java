package io.centralino.governance.ledger.metric;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.ledger.reference.KnownOrganisations;
import io.centralino.web.Allowed;
import io.centralino.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What the figures mean, in words, for everybody who is measured by them.
@Path("/api/v1/{org}/metric-definitions")
@RunOnVirtualThread
class MetricDefinitionResource {
    private final KnownOrganisations organisations;

    @Inject
    MetricDefinitionResource(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Meaning> list(@RestPath String org) {
        organisations.get(org);
        return new Page<>(Definitions.ALL.stream().map(Meaning::of).toList(), null);
    }

    /// A definition in words.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Meaning(
            String metric,
            int version,
            String unit,
            Words name,
            Words numerator,
            @Nullable Words denominator,
            Words inclusions,
            Words countedAt,
            Words settles) {
        static Meaning of(Definition definition) {
            return new Meaning(
                    definition.metric(),
                    definition.version(),
                    definition.unit().toString().toLowerCase(Locale.ROOT),
                    definition.name(),
                    definition.numerator(),
                    definition.denominator(),
                    definition.inclusions(),
                    definition.timestamp(),
                    definition.settles());
        }
    }
}
