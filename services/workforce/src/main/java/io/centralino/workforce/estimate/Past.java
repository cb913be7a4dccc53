package io.centralino.workforce.estimate;

import io.centralino.workforce.interval.Counts;
import io.centralino.workforce.interval.DayCounts;
import io.centralino.workforce.interval.Interval;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Days of the past, to be asked by date and local time of day.
///
/// When clocks go back a local time comes twice, and a day has two values for it; when they go forward it has none.
final class Past {

    private final Map<LocalDate, Map<LocalTime, List<Counts>>> days = new HashMap<>();
    private final HandleTime handleTime;

    Past(List<DayCounts> history, ZoneId zone) {
        var all = Counts.NONE;
        for (var day : history) {
            var times = new HashMap<LocalTime, List<Counts>>();
            for (Interval one : day.intervals()) {
                times.computeIfAbsent(one.start().atZone(zone).toLocalTime(), ignored -> new ArrayList<>())
                        .add(one.counts());
                all = all.plus(one.counts());
            }
            days.put(day.date(), times);
        }
        handleTime = new HandleTime(all);
    }

    List<Counts> at(LocalTime time, List<LocalDate> dates) {
        return dates.stream()
                .flatMap(date -> days.getOrDefault(date, Map.of()).getOrDefault(time, List.of()).stream())
                .toList();
    }

    HandleTime handleTime() {
        return handleTime;
    }
}
