package io.centralino.workforce.requirement;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.workforce.Place;
import io.centralino.workforce.requirement.DayNeed.IntervalNeed;
import io.centralino.workforce.staffing.Need;
import io.centralino.workforce.staffing.Need.Trial;
import io.centralino.workforce.staffing.Target;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/// Requirements: how many people the forecasts of a tenant ask for.
@Path("/api/v1/{org}/requirements")
@RunOnVirtualThread
@InOrganisation
@RegisterForReflection(targets = {Target.class, Need.class, Trial.class})
class RequirementResource {

    /// Who is busy without a pause makes mistakes and leaves.
    private static final double USUAL_OCCUPANCY = 90;

    private final Planning planning;
    private final Requirements requirements;
    private final Caller caller;
    private final Clock clock;

    RequirementResource(Planning planning, Requirements requirements, Caller caller, Clock clock) {
        this.planning = planning;
        this.requirements = requirements;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Allowed({PLANNER, ADMIN})
    @Idempotent
    public Body set(@RestPath String org, @NotNull @Valid Wish wish) {
        return Body.of(planning.set(org, wish.forecastId(), wish.target(), caller.subject(), clock.instant()));
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN})
    public Page<Head> list(
            @RestPath String org, @RestQuery @Nullable UUID forecast, @RestQuery @Nullable String cursor) {
        var page = Page.of(
                requirements.newest(forecast, Place.of(cursor), Page.LIMIT + 1),
                it -> new Place(it.setAt(), it.id()).cursor());
        return new Page<>(page.items().stream().map(Head::of).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return requirements.findByIdOptional(id).map(Body::of).orElseThrow(Refusal::notFound);
    }

    record Wish(
            @NotNull UUID forecastId,
            @NotNull @Valid ServiceLevel serviceLevel,
            @Nullable @DecimalMin("0") @DecimalMax("80") Double shrinkagePercent,
            @Nullable @DecimalMin("10") @DecimalMax("100") Double maxOccupancyPercent,
            @Nullable @Min(1) @Max(6) Integer concurrency) {

        Target target() {
            return new Target(
                    serviceLevel.percent(),
                    serviceLevel.seconds(),
                    Objects.requireNonNullElse(maxOccupancyPercent, USUAL_OCCUPANCY),
                    Objects.requireNonNullElse(shrinkagePercent, 0.0),
                    Objects.requireNonNullElse(concurrency, 1));
        }
    }

    record ServiceLevel(
            @DecimalMin("1") @DecimalMax("99.9") double percent,
            @Min(0) @Max(604_800) int seconds) {}

    record Head(
            UUID id,
            UUID forecastId,
            ServiceLevel serviceLevel,
            double shrinkagePercent,
            double maxOccupancyPercent,
            int concurrency,
            Instant setAt,
            UUID setBy) {

        static Head of(Requirement it) {
            var target = it.target();
            return new Head(
                    it.id(),
                    it.forecastId(),
                    new ServiceLevel(target.percent(), target.seconds()),
                    target.shrinkagePercent(),
                    target.maxOccupancyPercent(),
                    target.concurrency(),
                    it.setAt(),
                    it.setBy());
        }
    }

    record Body(@JsonUnwrapped Head head, List<Day> days) {

        static Body of(Requirement it) {
            return new Body(
                    Head.of(it),
                    it.days().stream()
                            .map(day -> new Day(
                                    day.date(),
                                    day.intervals().stream().map(Told::of).toList()))
                            .toList());
        }
    }

    record Day(LocalDate date, List<Told> intervals) {}

    /// One interval. What the people are expected to achieve is what the last of the trials says.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            Instant start,
            int people,
            int scheduled,
            @Nullable Double serviceLevelPercent,
            @Nullable Double answerSeconds,
            double occupancyPercent,
            String formula,
            Why why) {

        static Told of(IntervalNeed it) {
            var need = it.need();
            var achieved = need.tried().isEmpty() ? null : need.tried().getLast();
            return new Told(
                    it.start(),
                    need.people(),
                    need.scheduled(),
                    achieved == null ? null : achieved.servicePercent(),
                    achieved == null ? null : achieved.answerSeconds(),
                    achieved == null ? 0 : achieved.occupancyPercent(),
                    need.formula(),
                    new Why(it.offered(), it.handleSeconds(), need.load(), need.tried()));
        }
    }

    /// The numbers a requirement follows from, step by step.
    record Why(double offered, double handleSeconds, double loadErlang, List<Trial> tried) {}
}
