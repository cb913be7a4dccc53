package io.centralino.governance.registry.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Opening hours as people write them down: shifts by weekday, and the days that are different.
record Week(List<Shift> weekly, List<Day> exceptions) {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00";

    /// @throws Refusal where hours run backwards, overlap, or a day is named twice
    OpeningHours in(ZoneId zone) {
        var days = weekly.stream()
                .collect(groupingBy(
                        shift -> DayOfWeek.valueOf(shift.day.toUpperCase(Locale.ROOT)),
                        mapping(shift -> hours(shift.day, shift.from, shift.to), toList())));
        days.forEach((day, hours) -> apart(day.toString().toLowerCase(Locale.ROOT), hours));
        return new OpeningHours(zone, days, different());
    }

    private Map<LocalDate, List<Hours>> different() {
        var different = new HashMap<LocalDate, List<Hours>>();
        for (var day : exceptions) {
            var where = day.date.toString();
            var hours = day.open.stream()
                    .map(slot -> hours(where, slot.from, slot.to))
                    .toList();
            apart(where, hours);
            if (different.put(day.date, hours) != null) {
                throw doesNotFit(where, "%s is named twice");
            }
        }
        return different;
    }

    private static Hours hours(String day, String from, String to) {
        if (from.compareTo(to) >= 0) {
            throw doesNotFit(day, "On %s, hours end before they begin; a night is two days");
        }
        return Hours.of(from, to);
    }

    private static void apart(String day, List<Hours> hours) {
        for (int i = 0; i < hours.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (hours.get(i).overlaps(hours.get(j))) {
                    throw doesNotFit(day, "On %s, two shifts overlap");
                }
            }
        }
    }

    private static Refusal doesNotFit(String day, String detail) {
        return new Refusal(CalendarProblem.HOURS_DO_NOT_FIT, detail.formatted(day), Map.of("day", day));
    }

    /// One stretch of one weekday.
    record Shift(
            @NotNull @Pattern(regexp = "monday|tuesday|wednesday|thursday|friday|saturday|sunday")
            String day,

            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String to) {}

    /// A day that is different; without hours it is closed.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            @NotNull LocalDate date,
            @Size(min = 1, max = 120) @Nullable String name,
            @NotNull @Size(max = 24) List<@NotNull @Valid Slot> open) {}

    /// One stretch of such a day.
    record Slot(
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String to) {}
}
