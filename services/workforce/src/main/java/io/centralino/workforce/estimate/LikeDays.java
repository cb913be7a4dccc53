package io.centralino.workforce.estimate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Predicate;

/// The days of the past that a day is expected to be like, the latest first.
///
/// @param special whether the day rests on special days
public record LikeDays(boolean special, List<LocalDate> days) {

    /// A special day is like special days, where any are known; all others are like their weekday, special days left
    /// out.
    static LikeDays of(LocalDate day, NavigableSet<LocalDate> known, SpecialDays special, int most) {
        if (special.contains(day)) {
            var like = latest(known, special::contains, most);
            if (!like.isEmpty()) {
                return new LikeDays(true, like);
            }
        }
        return new LikeDays(
                false,
                latest(known, past -> past.getDayOfWeek() == day.getDayOfWeek() && !special.contains(past), most));
    }

    private static List<LocalDate> latest(NavigableSet<LocalDate> known, Predicate<LocalDate> like, int most) {
        return known.stream()
                .filter(like)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }
}
