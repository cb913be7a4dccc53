package io.centralino.workforce.estimate;

import io.centralino.workforce.interval.DayCounts;
import io.centralino.workforce.interval.Grain;
import io.centralino.workforce.interval.LocalDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Expects of each interval the mean of the same local time on like days.
///
/// @param known the days of which it is known what came, nothing included
/// @param most on how many like days an estimate rests at most
public record SameWeekdayMean(NavigableSet<LocalDate> known, SpecialDays special, int most) {

    public static final String NAME = "same-weekday-mean";

    /// After so many days a weekday without any is one on which nobody comes.
    private static final int DAYS_TO_KNOW_A_WEEK = 14;

    /// The weekdays among these days of which nothing can be said yet.
    public Set<DayOfWeek> unknown(Collection<LocalDate> days) {
        var missing = EnumSet.noneOf(DayOfWeek.class);
        if (known.isEmpty() || known.first().until(known.last(), ChronoUnit.DAYS) < DAYS_TO_KNOW_A_WEEK) {
            days.stream().filter(day -> like(day).days().isEmpty()).forEach(day -> missing.add(day.getDayOfWeek()));
        }
        return missing;
    }

    /// The days of the past that these days rest on.
    public NavigableSet<LocalDate> needed(Collection<LocalDate> days) {
        var all = new TreeSet<LocalDate>();
        days.forEach(day -> all.addAll(like(day).days()));
        return all;
    }

    /// @param history the days that are [#needed]; more do no harm to volumes, and count for the handle time
    public List<DayEstimate> of(List<LocalDate> days, List<DayCounts> history, ZoneId zone, Grain grain) {
        var past = new Past(history, zone);
        return days.stream().map(day -> of(day, past, zone, grain)).toList();
    }

    private DayEstimate of(LocalDate day, Past past, ZoneId zone, Grain grain) {
        var like = like(day);
        var estimates = new ArrayList<Estimate>();
        for (var start : new LocalDay(day, zone).starts(grain)) {
            var then = past.at(start.atZone(zone).toLocalTime(), like.days());
            var band = Band.of(
                    then.stream().map(counts -> (double) counts.offered()).toList());
            estimates.add(new Estimate(
                    start,
                    band.mean(),
                    band.low(),
                    band.high(),
                    past.handleTime().seconds(then),
                    then.size()));
        }
        return new DayEstimate(day, like.special(), like.days(), List.copyOf(estimates));
    }

    private LikeDays like(LocalDate day) {
        return LikeDays.of(day, known, special, most);
    }
}
