package io.centralino.governance.registry.calendar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Days of 23, 24 and 25 hours, and one that comes every four years.
class OpeningHoursWhenTheClockJumpsTest {
    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final Instant HALF_PAST_TWO_IN_SUMMER_TIME = Instant.parse("2026-10-25T00:30:00Z");
    static final Instant HALF_PAST_TWO_IN_WINTER_TIME = Instant.parse("2026-10-25T01:30:00Z");

    @Test
    void halfPastTwoComesTwiceAndIsOpenBothTimes() {
        var night = everyDay(ROME, Hours.of("02:15", "02:45"));
        assertThat(night.isOpen(HALF_PAST_TWO_IN_SUMMER_TIME)).isTrue();
        assertThat(night.isOpen(HALF_PAST_TWO_IN_WINTER_TIME)).isTrue();
        assertThat(night.isOpen(Instant.parse("2026-10-25T00:14:59Z"))).isFalse();
        assertThat(night.isOpen(Instant.parse("2026-10-25T01:45:00Z"))).isFalse();
    }

    @Test
    void aDayOpenAroundTheClockHas25Hours() {
        assertThat(openOn(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aDayOpenAroundTheClockHas23Hours() {
        assertThat(openOn(LocalDate.of(2027, 3, 28))).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void everyOtherDayHas24AndTheYearAddsUp() {
        var around = everyDay(ROME, Hours.of("00:00", "24:00"));
        assertThat(openOn(LocalDate.of(2026, 10, 24))).isEqualTo(Duration.ofHours(24));
        assertThat(around.openDurationBetween(start(LocalDate.of(2026, 1, 1)), start(LocalDate.of(2027, 1, 1))))
                .isEqualTo(Duration.ofDays(365));
    }

    @Test
    void anHourThatIsSkippedDoesNotExist() {
        var night = everyDay(ROME, Hours.of("02:00", "03:00"));
        var spring = LocalDate.of(2027, 3, 28);
        assertThat(night.openDurationBetween(start(spring), start(spring.plusDays(1))))
                .isZero();
        assertThat(night.isOpen(Instant.parse("2027-03-28T01:00:00Z"))).isFalse();
    }

    @Test
    void hoursThatBeginInsideTheSkippedOneBeginWhereTheClockGoesOn() {
        var early = everyDay(ROME, Hours.of("02:30", "04:00"));
        assertThat(early.nextOpening(Instant.parse("2027-03-28T00:30:00Z")))
                .contains(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(early.openDurationBetween(start(LocalDate.of(2027, 3, 28)), start(LocalDate.of(2027, 3, 29))))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theLeapDayIsADayLikeOthers() {
        var leap = LocalDate.of(2028, 2, 29);
        var office = everyDay(ROME, Hours.of("09:00", "13:00"));
        assertThat(office.isOpen(Instant.parse("2028-02-29T08:00:00Z"))).isTrue();
        assertThat(office.openDurationBetween(start(leap.minusDays(1)), start(leap.plusDays(2))))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void aMidnightThatComesTwiceIsCountedOnce() {
        var havana = ZoneId.of("America/Havana");
        var around = everyDay(havana, Hours.of("00:00", "24:00"));
        var from = Instant.parse("2026-10-30T00:00:00Z");
        assertThat(around.openDurationBetween(from, from.plus(Duration.ofDays(4))))
                .isEqualTo(Duration.ofDays(4));
    }

    @Test
    void anyTwoPartsOfAnIntervalAddUpToIt() {
        var split = everyDay(ROME, Hours.of("01:30", "02:30"), Hours.of("02:45", "09:00"));
        var from = Instant.parse("2026-10-24T12:00:00Z");
        var to = Instant.parse("2026-10-26T12:00:00Z");
        var whole = split.openDurationBetween(from, to);
        for (var cut = from; cut.isBefore(to); cut = cut.plus(Duration.ofMinutes(7))) {
            assertThat(split.openDurationBetween(from, cut).plus(split.openDurationBetween(cut, to)))
                    .isEqualTo(whole);
        }
    }

    static Duration openOn(LocalDate day) {
        return everyDay(ROME, Hours.of("00:00", "24:00")).openDurationBetween(start(day), start(day.plusDays(1)));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ROME).toInstant();
    }

    static OpeningHours everyDay(ZoneId zone, Hours... hours) {
        return new OpeningHours(
                zone, Stream.of(DayOfWeek.values()).collect(toMap(day -> day, day -> List.of(hours))), Map.of());
    }
}
