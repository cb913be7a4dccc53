package io.centralino.workforce;

import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.centralino.workforce.interval.Grain;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// What callers of this service name again and again: days and the length of intervals.
public final class Asked {

    /// Slugs as the suite has them.
    public static final String SLUG = "[a-z][a-z0-9-]{1,38}";

    private static final LocalDate FIRST = LocalDate.parse("2000-01-01");
    private static final LocalDate LAST = LocalDate.parse("2099-12-31");

    private Asked() {}

    /// @throws Refusal where intervals are not 15 or 30 minutes long
    public static Grain grain(int minutes) {
        return Grain.of(minutes).orElseThrow(() -> new Refusal(WebProblem.INVALID, "An interval has 15 or 30 minutes"));
    }

    /// @throws Refusal where it is no day, as `2026-11-23`
    public static LocalDate day(String name) {
        try {
            return LocalDate.parse(name);
        } catch (DateTimeParseException e) {
            throw new Refusal(WebProblem.INVALID, "A day is written as 2026-11-23");
        }
    }

    /// @param to the last day
    /// @throws Refusal where they are no stretch of days, or one of more days than that
    public static void days(LocalDate from, LocalDate to, int most) {
        if (from.isBefore(FIRST) || to.isAfter(LAST) || to.isBefore(from) || from.until(to, ChronoUnit.DAYS) >= most) {
            throw new Refusal(
                    WebProblem.INVALID, "From and to are days, from not after to, at most %d of them".formatted(most));
        }
    }
}
