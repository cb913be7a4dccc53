package io.centralino.governance.registry.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When somebody is there, by the clock on the wall of one time zone.
///
/// Whoever reads that clock and finds it within the hours is let in. So where the clock is set back, hours that begin
/// in the repeated hour begin the first time and hours that end in it end the second time; where it is set forward, the
/// hours it skips do not exist.
///
/// @param weekly the usual hours of each day; a day without is closed
/// @param exceptions the days that are different; an empty list closes the day
record OpeningHours(ZoneId zone, Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> exceptions) {
    /// Somebody who is closed for longer than this is not coming back.
    private static final int DAYS_AHEAD = 400;

    boolean isOpen(Instant at) {
        var day = dayOf(at);
        // A day may reach over the next midnight where the clock is set back at midnight.
        return spans(day.minusDays(1), day.plusDays(1)).stream().anyMatch(span -> span.contains(at));
    }

    /// The first moment from the given one on when somebody is there; that moment itself where somebody is.
    Optional<Instant> nextOpening(Instant at) {
        var day = dayOf(at);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            var next = spans(day.plusDays(ahead - 1L), day.plusDays(ahead)).stream()
                    .filter(span -> span.to().isAfter(at))
                    .findFirst();
            if (next.isPresent()) {
                return next.map(span -> span.contains(at) ? at : span.from());
            }
        }
        return Optional.empty();
    }

    /// The moment when those who are there at the given one leave, unless they never do.
    Optional<Instant> closing(Instant at) {
        var day = dayOf(at);
        return spans(day.minusDays(1), day.plusDays(DAYS_AHEAD)).stream()
                .filter(span -> span.contains(at))
                .map(Span::to)
                .filter(end -> !isOpen(end))
                .findFirst();
    }

    /// How long somebody was there between two moments.
    Duration openDurationBetween(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        var window = new Span(from, to);
        return spans(dayOf(from).minusDays(1), dayOf(to).plusDays(1)).stream()
                .map(span -> span.within(window).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The open spans of these days, in order, joined where one begins as another ends.
    private List<Span> spans(LocalDate first, LocalDate last) {
        var found = new ArrayList<Span>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var hours : hours(day)) {
                var span = new Span(instant(day, hours.from(), false), instant(day, hours.to(), true));
                if (!span.isEmpty()) {
                    found.add(span);
                }
            }
        }
        found.sort(Comparator.comparing(Span::from));
        return joined(found);
    }

    private static List<Span> joined(List<Span> sorted) {
        var joined = new ArrayList<Span>();
        for (var span : sorted) {
            var previous = joined.isEmpty() ? null : joined.getLast();
            if (previous != null && !span.from().isAfter(previous.to())) {
                var end = span.to().isAfter(previous.to()) ? span.to() : previous.to();
                joined.set(joined.size() - 1, new Span(previous.from(), end));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private List<Hours> hours(LocalDate day) {
        var exception = exceptions.get(day);
        return exception != null ? exception : weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Instant instant(LocalDate day, int minutes, boolean later) {
        var local = day.atStartOfDay().plusMinutes(minutes);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return zone.getRules().getTransition(local).getInstant();
        }
        return local.toInstant(later ? offsets.getLast() : offsets.getFirst());
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
