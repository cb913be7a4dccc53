package io.centralino.governance.ledger.metric;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.governance.ledger.metric.Figures.Asked;
import io.centralino.governance.ledger.metric.Figures.Part;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The figures of an organisation. Vendor and client ask the same rows and get the same numbers.
@Path("/api/v1/{org}/metrics")
@RunOnVirtualThread
@InOrganisation
class MetricResource {
    private final Figures figures;

    @Inject
    MetricResource(Figures figures) {
        this.figures = figures;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Figure> list(@RestPath String org, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return new Page<>(figures.each(org, from, to), null);
    }

    @GET
    @Path("/{metric}")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Figure get(
            @RestPath String org,
            @RestPath String metric,
            @RestQuery @Nullable Integer version,
            @RestQuery @Nullable String tenant,
            @RestQuery @Nullable String queue,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        return figures.of(org, Gauge.definition(metric, version), new Asked(tenant, queue, from, to));
    }

    @GET
    @Path("/{metric}/series")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Series series(
            @RestPath String org,
            @RestPath String metric,
            @RestQuery @Nullable Integer version,
            @RestQuery @Nullable String tenant,
            @RestQuery @Nullable String queue,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("half-hour") String step) {
        return figures.series(
                org, Gauge.definition(metric, version), new Asked(tenant, queue, from, to), Step.named(step));
    }

    @GET
    @Path("/{metric}/contacts")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Part> contacts(
            @RestPath String org,
            @RestPath String metric,
            @RestQuery @Nullable Integer version,
            @RestQuery @Nullable String tenant,
            @RestQuery @Nullable String queue,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor) {
        var after = cursor == null ? "" : Cursor.decode(cursor, 1)[0];
        var parts = figures.parts(org, Gauge.definition(metric, version), new Asked(tenant, queue, from, to)).stream()
                .filter(part -> part.contactId().toString().compareTo(after) > 0)
                .limit(Page.LIMIT + 1L)
                .toList();
        return Page.of(parts, part -> Cursor.encode(part.contactId().toString()));
    }
}
