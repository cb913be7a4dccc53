package io.centralino.workforce.interval;

import static io.centralino.workforce.interval.Grain.HALF_HOUR;
import static io.centralino.workforce.interval.Grain.QUARTER_HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountTest {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, Europe/Rome, 48",
        "2026-03-29, Europe/Rome, 46",
        "2026-10-25, Europe/Rome, 50",
        "2026-10-26, Europe/Rome, 48",
        "2026-10-04, Australia/Lord_Howe, 47",
        "2026-11-23, Asia/Kathmandu, 48"
    })
    void aDayHasAsManyHalfHoursAsItLasts(LocalDate date, ZoneId zone, int halves) {
        var day = Account.of(List.of(), List.of(), date, date, zone, HALF_HOUR).getFirst();

        assertThat(day.intervals()).hasSize(halves);
        assertThat(day.intervals().getFirst().start().atZone(zone).toLocalTime())
                .hasToString("00:00");
        assertThat(day.intervals().getLast().end())
                .isEqualTo(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrCountedTwiceWhenClocksChange(Grain grain) {
        var random = new Random(45);
        var counted = new ArrayList<Interval>();
        var first = LocalDate.parse("2026-10-24");
        var from = first.atStartOfDay(ROME).toInstant();
        for (int quarter = 0; quarter < 73 * 4; quarter++) {
            counted.add(quarter(from.plus(QUARTER_HOUR.length().multipliedBy(quarter)), random.nextInt(9)));
        }

        var days = Account.of(counted, List.of(), first, first.plusDays(2), ROME, grain);

        assertThat(days.stream().mapToInt(day -> day.intervals().size()).sum()).isEqualTo(73 * 60 / grain.minutes());
        assertThat(offered(days))
                .isEqualTo(counted.stream()
                        .mapToLong(one -> one.counts().offered())
                        .sum());
    }

    @Test
    void anImportedHalfHourStandsForAllOfItsTime() {
        var counted = List.of(quarter(NINE, 3), quarter(NINE.plusSeconds(900), 4), quarter(NINE.plusSeconds(1800), 5));
        var imported = List.of(new Interval(NINE, HALF_HOUR, offered(20), true));

        var day = Account.of(counted, imported, MONDAY, MONDAY, ROME, HALF_HOUR).getFirst();

        assertThat(day.intervals().get(18).counts().offered()).isEqualTo(20);
        assertThat(day.intervals().get(18).imported()).isTrue();
        assertThat(day.intervals().get(19).counts().offered()).isEqualTo(5);
        assertThat(day.intervals().get(19).imported()).isFalse();
    }

    @Test
    void anImportedQuarterLeavesTheOtherToWhatWasCounted() {
        var counted = List.of(quarter(NINE, 3), quarter(NINE.plusSeconds(900), 4));
        var imported = List.of(new Interval(NINE, QUARTER_HOUR, offered(20), true));

        var day = Account.of(counted, imported, MONDAY, MONDAY, ROME, HALF_HOUR).getFirst();

        assertThat(day.intervals().get(18).counts().offered()).isEqualTo(24);
    }

    static Interval quarter(Instant start, long offered) {
        return new Interval(start, QUARTER_HOUR, offered(offered), false);
    }

    static Counts offered(long offered) {
        return new Counts(offered, 0, 0, 0, 0, 0);
    }

    static long offered(List<DayCounts> days) {
        return days.stream()
                .flatMap(day -> day.intervals().stream())
                .mapToLong(one -> one.counts().offered())
                .sum();
    }
}
