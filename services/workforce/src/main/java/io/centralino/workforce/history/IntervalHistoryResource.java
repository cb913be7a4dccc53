package io.centralino.workforce.history;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.centralino.workforce.Asked;
import io.centralino.workforce.interval.Counts;
import io.centralino.workforce.interval.DayCounts;
import io.centralino.workforce.interval.Grain;
import io.centralino.workforce.interval.Interval;
import io.centralino.workforce.reference.Queues;
import io.centralino.workforce.reference.TimeZones;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The history of a queue: read day by day, and filled with what came before this house counted.
@Path("/api/v1/{org}/interval-history")
@RunOnVirtualThread
@InOrganisation
class IntervalHistoryResource {
    private static final int MOST = 5_000;
    private static final int MOST_DAYS = 400;

    private final History history;
    private final Imports imports;
    private final TimeZones zones;
    private final Queues queues;
    private final Clock clock;

    IntervalHistoryResource(History history, Imports imports, TimeZones zones, Queues queues, Clock clock) {
        this.history = history;
        this.imports = imports;
        this.zones = zones;
        this.queues = queues;
        this.clock = clock;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN})
    public Page<Day> list(
            @RestPath String org,
            @RestQuery @NotNull @Pattern(regexp = Asked.SLUG) String queue,
            @RestQuery @Nullable @Pattern(regexp = Asked.SLUG) String medium,
            @RestQuery @NotNull String from,
            @RestQuery @NotNull String to,
            @RestQuery @Nullable Integer grain,
            @RestQuery @Nullable String cursor) {
        var begin = Asked.day(from);
        var end = Asked.day(to);
        Asked.days(begin, end, MOST_DAYS);
        var length = grain == null ? Grain.HALF_HOUR : Asked.grain(grain);
        var first = cursor == null ? begin : after(cursor);
        var surplus = first.plusDays(Page.LIMIT);
        var days = first.isAfter(end)
                ? List.<DayCounts>of()
                : history.of(queue, medium, first, surplus.isBefore(end) ? surplus : end, zones.of(org), length);
        var page = Page.of(days, day -> Cursor.encode(day.date().toString()));
        return new Page<>(page.items().stream().map(Day::of).toList(), page.next());
    }

    @POST
    @ResponseStatus(200)
    @Allowed({PLANNER, ADMIN})
    @Idempotent
    public Taken take(@RestPath String org, @NotNull @Valid Wish wish) {
        queues.refuseUnknown(org, wish.queueId());
        var grain = Asked.grain(wish.grain());
        var intervals = wish.intervals().stream()
                .map(it -> it.interval(grain))
                .sorted(Comparator.comparing(Interval::start))
                .toList();
        refuseUnfit(intervals, grain, zones.of(org));
        imports.replace(org, wish.queueId(), wish.medium(), grain, intervals);
        return new Taken(
                wish.queueId(),
                wish.medium(),
                intervals.size(),
                intervals.getFirst().start(),
                intervals.getLast().end());
    }

    private static LocalDate after(String cursor) {
        try {
            return LocalDate.parse(Cursor.decode(cursor, 1)[0]).plusDays(1);
        } catch (DateTimeException e) {
            throw new Refusal(WebProblem.BAD_CURSOR, "It names no day of this list");
        }
    }

    private void refuseUnfit(List<Interval> sorted, Grain grain, ZoneId zone) {
        var before = Instant.MIN;
        for (var one : sorted) {
            var local = one.start().atZone(zone);
            var aligned =
                    Duration.between(local.truncatedTo(ChronoUnit.HOURS), local).toNanos()
                                    % grain.length().toNanos()
                            == 0;
            if (!aligned || one.start().equals(before) || one.end().isAfter(clock.instant())) {
                throw new Refusal(
                        WebProblem.INVALID,
                        "Each interval begins on a whole %d minutes, is past and comes once; %s does not"
                                .formatted(grain.minutes(), one.start()));
            }
            before = one.start();
        }
    }

    /// @param intervals so many as fit through the door with all their members; a year of half hours comes in four
    /// parts
    record Wish(
            @NotNull @Pattern(regexp = Asked.SLUG) String queueId,
            @NotNull @Pattern(regexp = Asked.SLUG) String medium,
            int grain,

            @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid Item> intervals) {}

    /// What another system counted; times in seconds, summed over contacts.
    record Item(
            @NotNull Instant start,
            @Min(0) @Max(1_000_000) long offered,
            @Min(0) @Max(1_000_000) long answered,
            @Min(0) @Max(1_000_000) long handled,
            @Min(0) @Max(1_000_000) long abandoned,
            @Min(0) @Max(10_000_000_000L) long handleSeconds,
            @Min(0) @Max(10_000_000_000L) long waitedSeconds) {

        Interval interval(Grain grain) {
            return new Interval(
                    start,
                    grain,
                    new Counts(offered, answered, handled, abandoned, 1000 * handleSeconds, 1000 * waitedSeconds),
                    true);
        }
    }

    record Taken(String queueId, String medium, int intervals, Instant from, Instant to) {}

    record Day(LocalDate date, List<Told> intervals) {

        static Day of(DayCounts day) {
            return new Day(day.date(), day.intervals().stream().map(Told::of).toList());
        }
    }

    record Told(
            Instant start,
            long offered,
            long answered,
            long handled,
            long abandoned,
            double handleSeconds,
            double waitedSeconds,
            boolean imported) {

        static Told of(Interval it) {
            var counts = it.counts();
            return new Told(
                    it.start(),
                    counts.offered(),
                    counts.answered(),
                    counts.handled(),
                    counts.abandoned(),
                    counts.handleMs() / 1000.0,
                    counts.waitedMs() / 1000.0,
                    it.imported());
        }
    }
}
