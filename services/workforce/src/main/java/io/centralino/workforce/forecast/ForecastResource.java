package io.centralino.workforce.forecast;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.workforce.Asked;
import io.centralino.workforce.Place;
import io.centralino.workforce.estimate.Band;
import io.centralino.workforce.estimate.DayEstimate;
import io.centralino.workforce.estimate.Estimate;
import io.centralino.workforce.forecast.Forecast.Subject;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Forecasts of a tenant's queues.
@Path("/api/v1/{org}/forecasts")
@RunOnVirtualThread
@InOrganisation
@RegisterForReflection(targets = {DayEstimate.class, Estimate.class})
class ForecastResource {

    private static final int MOST_DAYS = 35;
    private static final int MOST_WEEKS = 52;
    private static final int USUAL_WEEKS = 12;

    private final Forecasting forecasting;
    private final Forecasts forecasts;
    private final Caller caller;
    private final Clock clock;

    ForecastResource(Forecasting forecasting, Forecasts forecasts, Caller caller, Clock clock) {
        this.forecasting = forecasting;
        this.forecasts = forecasts;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Allowed({PLANNER, ADMIN})
    @Idempotent
    public Body make(@RestPath String org, @NotNull @Valid Wish wish) {
        Asked.days(wish.from(), wish.to(), MOST_DAYS);
        var subject = new Subject(
                wish.queueId(),
                wish.medium(),
                wish.from(),
                wish.to(),
                Asked.grain(wish.grain()),
                Objects.requireNonNullElse(wish.weeks(), USUAL_WEEKS));
        return Body.of(forecasting.make(org, subject, caller.subject(), clock.instant()));
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN})
    public Page<Head> list(
            @RestPath String org,
            @RestQuery @Nullable @Pattern(regexp = Asked.SLUG) String queue,
            @RestQuery @Nullable String cursor) {
        var page = Page.of(
                forecasts.newest(queue, Place.of(cursor), Page.LIMIT + 1),
                it -> new Place(it.madeAt(), it.id()).cursor());
        return new Page<>(page.items().stream().map(Head::of).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return forecasts.findByIdOptional(id).map(Body::of).orElseThrow(Refusal::notFound);
    }

    record Wish(
            @NotNull @Pattern(regexp = Asked.SLUG) String queueId,
            @NotNull @Pattern(regexp = Asked.SLUG) String medium,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            int grain,
            @Nullable @Min(1) @Max(MOST_WEEKS) Integer weeks) {}

    record Head(
            UUID id,
            String queueId,
            String medium,
            LocalDate from,
            LocalDate to,
            int grain,
            int weeks,
            String method,
            Instant madeAt,
            UUID madeBy) {

        static Head of(Forecast it) {
            var subject = it.subject();
            return new Head(
                    it.id(),
                    subject.queueId(),
                    subject.medium(),
                    subject.from(),
                    subject.to(),
                    subject.grain().minutes(),
                    subject.weeks(),
                    it.method(),
                    it.madeAt(),
                    it.madeBy());
        }
    }

    record Body(@JsonUnwrapped Head head, int bandPercent, String timeZone, List<DayEstimate> days) {

        static Body of(Forecast it) {
            return new Body(Head.of(it), Band.PERCENT, it.timeZone(), it.days());
        }
    }
}
