package io.centralino.workforce.estimate;

import static io.centralino.workforce.interval.Grain.HALF_HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.centralino.workforce.interval.Counts;
import io.centralino.workforce.interval.DayCounts;
import io.centralino.workforce.interval.Interval;
import io.centralino.workforce.interval.LocalDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;

class SameWeekdayMeanTest {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    static final LocalDate IMMACOLATA = LocalDate.parse("2026-12-08");

    @Test
    void isTheMeanOfTheLatestLikeDays() {
        var method = method(days(MONDAY.minusWeeks(8), MONDAY), day -> false, 3);

        var estimate = forecast(method, MONDAY, (date, time) -> MONDAY.toEpochDay() - date.toEpochDay());

        assertThat(estimate.restsOn())
                .containsExactly(MONDAY.minusWeeks(1), MONDAY.minusWeeks(2), MONDAY.minusWeeks(3));
        assertThat(estimate.intervals())
                .hasSize(48)
                .allSatisfy(one -> assertThat(one.offered()).isEqualTo(14));
    }

    @Test
    void leavesHolidaysOut() {
        var method = method(days(MONDAY.minusWeeks(8), MONDAY), MONDAY.minusWeeks(2)::equals, 3);

        assertThat(method.needed(List.of(MONDAY)))
                .containsExactly(MONDAY.minusWeeks(4), MONDAY.minusWeeks(3), MONDAY.minusWeeks(1));
    }

    @Test
    void aHolidayIsLikeHolidays() {
        var allSaints = LocalDate.parse("2026-11-01");
        var august = LocalDate.parse("2026-08-15");
        var method = method(days(august, MONDAY), Set.of(allSaints, august, IMMACOLATA)::contains, 8);

        var estimate = forecast(method, IMMACOLATA, (date, time) -> date.equals(august) ? 4 : 8);

        assertThat(estimate.special()).isTrue();
        assertThat(estimate.restsOn()).containsExactly(allSaints, august);
        assertThat(estimate.intervals().getFirst().offered()).isEqualTo(6);
    }

    @Test
    void aHolidayIsLikeItsWeekdayWhereNoneHasPassedYet() {
        var method = method(days(MONDAY.minusWeeks(8), MONDAY), IMMACOLATA::equals, 2);

        var estimate = forecast(method, IMMACOLATA, (date, time) -> 8);

        assertThat(estimate.special()).isFalse();
        assertThat(estimate.restsOn()).allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
    }

    @Test
    void aClockChangeMovesNobodysMorning() {
        var summerEnds = LocalDate.parse("2026-10-25");
        var nine = LocalTime.of(9, 0);
        var method = method(days(summerEnds.minusWeeks(3), summerEnds), day -> false, 3);

        var estimate = forecast(method, summerEnds, (date, time) -> time.equals(nine) ? 90 : 1);

        assertThat(estimate.intervals()).hasSize(50);
        assertThat(estimate.intervals())
                .filteredOn(one -> one.offered() == 90)
                .singleElement()
                .returns(Instant.parse("2026-10-25T08:00:00Z"), Estimate::start);
    }

    @Test
    void anHourThatWasMissingOnceRestsOnOneDayLess() {
        var summerBegins = LocalDate.parse("2026-03-29");
        var method = method(days(summerBegins.minusWeeks(1), summerBegins.plusDays(1)), day -> false, 2);

        var estimate = forecast(method, summerBegins.plusWeeks(1), (date, time) -> 5);

        assertThat(estimate.intervals())
                .filteredOn(one -> one.observations() == 1)
                .extracting(one -> one.start().atZone(ROME).toLocalTime().toString())
                .containsExactly("02:00", "02:30");
        assertThat(estimate.intervals()).allMatch(one -> one.offered() == 5);
    }

    @Test
    void saysWhichWeekdaysItKnowsNothingOf() {
        var wednesday = MONDAY.plusDays(2);
        var method = method(days(MONDAY, wednesday), day -> false, 8);

        assertThat(method.unknown(List.of(MONDAY.plusWeeks(1), wednesday.plusWeeks(1))))
                .containsExactly(DayOfWeek.WEDNESDAY);
    }

    @Test
    void expectsNobodyOnAWeekdayWithoutAnybodyForTwoWeeks() {
        var weekdays = days(MONDAY.minusWeeks(4), MONDAY);
        weekdays.removeIf(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
        var method = method(weekdays, day -> false, 8);
        var sunday = MONDAY.plusDays(6);

        assertThat(method.unknown(List.of(sunday))).isEmpty();
        assertThat(forecast(method, sunday, (date, time) -> 5).intervals())
                .allMatch(one -> one.offered() == 0 && one.high() == 0);
    }

    @Test
    void aFewContactsMoveTheHandleTimeLittle() {
        var half = new HandleTime(new Counts(0, 0, 1000, 0, 200_000_000, 0));

        assertThat(half.seconds(List.of())).isEqualTo(200);
        assertThat(half.seconds(List.of(new Counts(0, 0, 2, 0, 1_200_000, 0)))).isCloseTo(215.4, within(0.1));
        assertThat(half.seconds(List.of(new Counts(0, 0, 5_000, 0, 3_000_000_000L, 0))))
                .isCloseTo(596, within(0.1));
    }

    private static DayEstimate forecast(
            SameWeekdayMean method, LocalDate day, ToLongBiFunction<LocalDate, LocalTime> offered) {
        var history = method.needed(List.of(day)).stream()
                .map(date -> new DayCounts(
                        date,
                        new LocalDay(date, ROME)
                                .starts(HALF_HOUR).stream()
                                        .map(start -> new Interval(
                                                start,
                                                HALF_HOUR,
                                                new Counts(
                                                        offered.applyAsLong(
                                                                date,
                                                                start.atZone(ROME)
                                                                        .toLocalTime()),
                                                        0,
                                                        0,
                                                        0,
                                                        0,
                                                        0),
                                                false))
                                        .toList()))
                .toList();
        return method.of(List.of(day), history, ROME, HALF_HOUR).getFirst();
    }

    private static SameWeekdayMean method(TreeSet<LocalDate> known, SpecialDays special, int most) {
        return new SameWeekdayMean(known, special, most);
    }

    private static TreeSet<LocalDate> days(LocalDate from, LocalDate until) {
        return new TreeSet<>(from.datesUntil(until).toList());
    }
}
