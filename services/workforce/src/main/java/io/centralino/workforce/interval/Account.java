package io.centralino.workforce.interval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Lays what was counted here and what was imported out in days.
///
/// An imported interval stands for the whole of its time: what was counted here in it is not added.
public final class Account {

    private Account() {}

    /// @param counted quarters of an hour
    /// @param from the first day
    /// @param to the last day
    public static List<DayCounts> of(
            List<Interval> counted, List<Interval> imported, LocalDate from, LocalDate to, ZoneId zone, Grain grain) {
        var covered = quarters(imported);
        var days = new ArrayList<DayCounts>();
        var byDay = byDay(
                Stream.concat(imported.stream(), counted.stream().filter(it -> !covered.contains(it.start()))), zone);
        for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
            days.add(day(new LocalDay(date, zone), grain, byDay.getOrDefault(date, List.of())));
        }
        return days;
    }

    private static Set<Instant> quarters(List<Interval> imported) {
        var all = new HashSet<Instant>();
        for (var one : imported) {
            for (var at = one.start(); one.covers(at); at = at.plus(Grain.QUARTER_HOUR.length())) {
                all.add(at);
            }
        }
        return all;
    }

    private static Map<LocalDate, List<Interval>> byDay(Stream<Interval> all, ZoneId zone) {
        var byDay = new HashMap<LocalDate, List<Interval>>();
        all.forEach(one -> byDay.computeIfAbsent(one.start().atZone(zone).toLocalDate(), ignored -> new ArrayList<>())
                .add(one));
        return byDay;
    }

    private static DayCounts day(LocalDay day, Grain grain, List<Interval> happened) {
        var intervals = new ArrayList<Interval>();
        day.starts(grain).forEach(start -> intervals.add(new Interval(start, grain, Counts.NONE, false)));
        for (var one : happened) {
            var index = day.indexOf(one.start(), grain);
            var so = intervals.get(index);
            intervals.set(
                    index,
                    new Interval(so.start(), grain, so.counts().plus(one.counts()), so.imported() || one.imported()));
        }
        return new DayCounts(day.date(), List.copyOf(intervals));
    }
}
