package io.centralino.governance.ledger.alert;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.ledger.IdCursor;
import io.centralino.governance.ledger.alert.Alert.Rule;
import io.centralino.governance.ledger.alert.Turns.Told;
import io.centralino.governance.ledger.metric.Gauge;
import io.centralino.governance.ledger.metric.Gauge.Subject;
import io.centralino.web.Allowed;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Rules that watch figures, and which of them are firing now.
@Path("/api/v1/{org}/alerts")
@RunOnVirtualThread
@InOrganisation
class AlertResource {
    private static final int LONGEST_WINDOW = 14_400;
    private static final int MOST_LOOKS = 60;

    private final Alerts alerts;
    private final Turns turns;
    private final Watching watching;
    private final Gauge gauge;

    @Inject
    AlertResource(Alerts alerts, Turns turns, Watching watching, Gauge gauge) {
        this.alerts = alerts;
        this.turns = turns;
        this.watching = watching;
        this.gauge = gauge;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Body> list(
            @RestPath String org,
            @RestQuery @Pattern(regexp = "quiet|firing") @Nullable String state,
            @RestQuery @Nullable String cursor) {
        return Page.of(
                alerts.after(org, IdCursor.start(cursor), state).stream()
                        .map(Body::of)
                        .toList(),
                alert -> IdCursor.of(alert.id()));
    }

    @GET
    @Path("/{id}")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return Body.of(alerts.get(org, id));
    }

    @POST
    @ResponseStatus(201)
    @Allowed({SUPERVISOR, CLIENT, ADMIN})
    @Idempotent
    public Body make(@RestPath String org, @Valid @NotNull Wish wish) {
        return Body.of(alerts.make(org, rule(org, wish)));
    }

    @PUT
    @Path("/{id}")
    @Allowed({SUPERVISOR, CLIENT, ADMIN})
    public Body change(@RestPath String org, @RestPath UUID id, @Valid @NotNull Wish wish) {
        return Body.of(alerts.change(org, id, rule(org, wish)));
    }

    /// Each change of its state, the oldest first.
    @GET
    @Path("/{id}/history")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Told> history(@RestPath String org, @RestPath UUID id, @RestQuery @Nullable String cursor) {
        alerts.get(org, id);
        return Page.of(turns.after(org, id, IdCursor.start(cursor)), turn -> IdCursor.of(turn.id()));
    }

    @DELETE
    @Path("/{id}")
    @Allowed({SUPERVISOR, CLIENT, ADMIN})
    public void delete(@RestPath String org, @RestPath UUID id) {
        watching.end(org, id);
    }

    /// A rule over what the organisation has no figures of is refused like any other question about it.
    private Rule rule(String org, Wish wish) {
        var subject =
                new Subject(wish.metric, gauge.version(wish.metric, wish.version), wish.queueTenant, wish.queueId);
        var now = Instant.now();
        gauge.read(org, subject, now.minusSeconds(1), now);
        return new Rule(
                wish.name,
                subject,
                Comparison.valueOf(wish.comparison),
                wish.threshold,
                Duration.ofSeconds(wish.windowSeconds),
                wish.looks == null ? 1 : wish.looks);
    }

    /// A rule as somebody wants it.
    ///
    /// @param version the newest definition where none is named
    /// @param queueId all queues of the organisation where none is named
    /// @param queueTenant for a vendor that works on queues of that name of several tenants
    /// @param windowSeconds how far back the figure reaches
    /// @param looks how many looks in a row must find it beyond, or back, before anything is said; one unless named
    record Wish(
            @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @NotNull @Size(max = 60) String metric,
            @Nullable Integer version,
            @Size(max = 40) @Nullable String queueTenant,
            @Size(max = 40) @Nullable String queueId,
            @NotNull @Pattern(regexp = "above|below") String comparison,
            @NotNull @Digits(integer = 9, fraction = 3) BigDecimal threshold,
            @NotNull @Min(60) @Max(LONGEST_WINDOW) Integer windowSeconds,
            @Min(1) @Max(MOST_LOOKS) @Nullable Integer looks) {}

    /// A rule, and how things stand with it.
    ///
    /// @param since when it began to fire or fell quiet, or was made
    /// @param value the figure at the last look; absent where there was none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            UUID id,
            String name,
            String metric,
            int version,
            @Nullable String queueTenant,
            @Nullable String queueId,
            String comparison,
            BigDecimal threshold,
            long windowSeconds,
            int looks,
            String state,
            Instant since,
            @Nullable BigDecimal value,
            @Nullable Instant checkedAt) {

        static Body of(Alert alert) {
            var rule = alert.rule();
            return new Body(
                    alert.id(),
                    rule.name(),
                    rule.subject().metric(),
                    rule.subject().version(),
                    rule.subject().tenant(),
                    rule.subject().queue(),
                    rule.comparison().name(),
                    rule.threshold(),
                    rule.window().toSeconds(),
                    rule.looks(),
                    alert.watch().state().name(),
                    alert.watch().since(),
                    alert.value(),
                    alert.checkedAt());
        }
    }
}
