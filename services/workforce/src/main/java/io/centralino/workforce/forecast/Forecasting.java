package io.centralino.workforce.forecast;

import static io.centralino.workforce.forecast.ForecastProblem.NO_HISTORY;
import static io.centralino.workforce.forecast.ForecastProblem.WEEKDAYS_UNKNOWN;

import io.centralino.events.Ids;
import io.centralino.web.Refusal;
import io.centralino.workforce.estimate.SameWeekdayMean;
import io.centralino.workforce.forecast.Forecast.Subject;
import io.centralino.workforce.history.History;
import io.centralino.workforce.interval.DayCounts;
import io.centralino.workforce.reference.Calendars;
import io.centralino.workforce.reference.Queues;
import io.centralino.workforce.reference.TimeZones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;

/// Makes a forecast from the history, keeps it and publishes it.
@ApplicationScoped
class Forecasting {

    /// Special days come about once a year.
    private static final int LOOKS_BACK_DAYS = 400;

    private final Queues queues;
    private final TimeZones zones;
    private final Calendars calendars;
    private final History history;
    private final Forecasts forecasts;
    private final ForecastVoice voice;

    Forecasting(
            Queues queues,
            TimeZones zones,
            Calendars calendars,
            History history,
            Forecasts forecasts,
            ForecastVoice voice) {
        this.queues = queues;
        this.zones = zones;
        this.calendars = calendars;
        this.history = history;
        this.forecasts = forecasts;
        this.voice = voice;
    }

    Forecast make(String tenant, Subject subject, UUID person, Instant now) {
        queues.refuseUnknown(tenant, subject.queueId());
        var zone = zones.of(tenant);
        var today = now.atZone(zone).toLocalDate();
        var until = subject.from().isBefore(today) ? subject.from() : today;
        var method = new SameWeekdayMean(
                history.known(until.minusDays(LOOKS_BACK_DAYS), until, zone), calendars.of(tenant), subject.weeks());
        var unknown = method.unknown(subject.days());
        if (!unknown.isEmpty()) {
            var names = unknown.stream()
                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw new Refusal(
                    WEEKDAYS_UNKNOWN,
                    "Before %s, no whole day of these is known yet".formatted(until),
                    Map.of("weekdays", names, "daysKnown", method.known().size()));
        }
        var past = past(subject, method.needed(subject.days()), zone);
        if (past.stream()
                .flatMap(day -> day.intervals().stream())
                .noneMatch(it -> it.counts().handled() > 0)) {
            throw new Refusal(
                    NO_HISTORY,
                    "Nothing was handled in this queue and medium on the days it would rest on",
                    Map.of("queue", subject.queueId(), "medium", subject.medium()));
        }
        var made = new Forecast(
                        Ids.next(),
                        tenant,
                        subject,
                        SameWeekdayMean.NAME,
                        zone,
                        method.of(subject.days(), past, zone, subject.grain()))
                .madeBy(person, now);
        forecasts.persistAndFlush(made);
        voice.published(tenant, made);
        return made;
    }

    private List<DayCounts> past(Subject subject, NavigableSet<LocalDate> needed, ZoneId zone) {
        return needed.isEmpty()
                ? List.of()
                : history
                        .of(subject.queueId(), subject.medium(), needed.first(), needed.last(), zone, subject.grain())
                        .stream()
                        .filter(day -> needed.contains(day.date()))
                        .toList();
    }
}
