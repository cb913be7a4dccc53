package io.centralino.governance.registry.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A town hall that closes for lunch, on ordinary days.
class OpeningHoursTest {
    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final List<Hours> SPLIT = List.of(Hours.of("09:00", "13:00"), Hours.of("14:30", "18:00"));
    static final LocalDate SAINT_AMBROSE = LocalDate.of(2026, 12, 7);

    final OpeningHours townHall = new OpeningHours(
            ROME,
            Map.of(MONDAY, SPLIT, FRIDAY, List.of(Hours.of("09:00", "13:00"))),
            Map.of(SAINT_AMBROSE, List.of(), LocalDate.of(2026, 12, 12), List.of(Hours.of("10:00", "12:00"))));

    @Test
    void isOpenFromTheFirstMinuteUpToTheLast() {
        assertThat(townHall.isOpen(at("2026-11-23T09:00"))).isTrue();
        assertThat(townHall.isOpen(at("2026-11-23T12:59:59"))).isTrue();
        assertThat(townHall.isOpen(at("2026-11-23T13:00"))).isFalse();
    }

    @Test
    void closesBetweenTheShiftsOfADay() {
        assertThat(townHall.isOpen(at("2026-11-23T14:00"))).isFalse();
        assertThat(townHall.nextOpening(at("2026-11-23T14:00"))).contains(at("2026-11-23T14:30"));
    }

    @Test
    void opensNextOnTheNextDayThatHasHours() {
        assertThat(townHall.nextOpening(at("2026-11-23T19:00"))).contains(at("2026-11-27T09:00"));
    }

    @Test
    void opensNowWhereSomebodyIsThere() {
        assertThat(townHall.nextOpening(at("2026-11-23T10:00"))).contains(at("2026-11-23T10:00"));
    }

    @Test
    void staysClosedOnAHolidayThatFallsOnAWorkday() {
        assertThat(townHall.isOpen(at("2026-12-07T10:00"))).isFalse();
        assertThat(townHall.nextOpening(at("2026-12-07T08:00"))).contains(at("2026-12-11T09:00"));
    }

    @Test
    void opensOnADayThatIsUsuallyClosed() {
        assertThat(townHall.isOpen(at("2026-12-12T11:00"))).isTrue();
    }

    @Test
    void countsOnlyTheTimeSomebodyWasThere() {
        assertThat(townHall.openDurationBetween(at("2026-11-23T12:30"), at("2026-11-27T09:15")))
                .isEqualTo(Duration.ofMinutes(30 + 210 + 15));
    }

    @Test
    void saysWhenThoseWhoAreThereLeave() {
        assertThat(townHall.closing(at("2026-11-23T10:00"))).contains(at("2026-11-23T13:00"));
        assertThat(townHall.closing(at("2026-11-23T13:30"))).isEmpty();
    }

    @Test
    void runsOverMidnightAsTwoDays() {
        var night = new OpeningHours(
                ROME,
                Map.of(SATURDAY, List.of(Hours.of("22:00", "24:00")), SUNDAY, List.of(Hours.of("00:00", "06:00"))),
                Map.of());
        assertThat(night.closing(at("2026-11-28T23:00"))).contains(at("2026-11-29T06:00"));
        assertThat(night.openDurationBetween(at("2026-11-28T12:00"), at("2026-11-29T12:00")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void neverOpensWithoutHours() {
        var closed = new OpeningHours(ROME, Map.of(), Map.of());
        assertThat(closed.isOpen(at("2026-11-23T10:00"))).isFalse();
        assertThat(closed.nextOpening(at("2026-11-23T10:00"))).isEmpty();
    }

    static Instant at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), ROME).toInstant();
    }
}
