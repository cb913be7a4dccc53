package io.centralino.governance.ledger.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each definition over a day that was counted by hand.
class DefinitionTest {
    @Test
    void offeredCountsByThePlacing() {
        assertCount(Volumes.OFFERED, 11);
    }

    @Test
    void answeredCountsByTheAnswer() {
        assertCount(Volumes.ANSWERED, 7);
    }

    @Test
    void handledCountsByTheEndOfTheWrapUp() {
        assertCount(Volumes.HANDLED, 6);
    }

    @Test
    void abandonedCountsByTheLeaving() {
        assertCount(Volumes.ABANDONED, 2);
    }

    @Test
    void serviceLevelIsAnsweredInTimeOverAnsweredAndAbandoned() {
        assertRate(Rates.SERVICE_LEVEL, "55.56", "5", 9);
    }

    @Test
    void abandonRateIsOfThosePlacedInTheInterval() {
        assertRate(Rates.ABANDON_RATE, "18.18", "2", 11);
    }

    @Test
    void averageSpeedOfAnswerIsTheMeanWaitOfTheAnswered() {
        assertRate(Rates.AVERAGE_SPEED_OF_ANSWER, "22.43", "157.000", 7);
    }

    @Test
    void averageHandleTimeIsTalkAndWrapUpOfTheHandled() {
        assertRate(Rates.AVERAGE_HANDLE_TIME, "206.67", "1240.000", 6);
    }

    @Test
    void aRateOfNothingHasNoValueRatherThanZero() {
        var value = Rates.SERVICE_LEVEL.value(Rates.SERVICE_LEVEL.over(Stream.of(), WorkedDay.question()));
        assertThat(value.value()).isNull();
        assertThat(value.numerator()).isZero();
        assertThat(value.denominator()).isZero();
    }

    @Test
    void theDaysAroundTakeWhatThisDayDoesNotCount() {
        var tomorrow = new Question(Interval.day(WorkedDay.DAY.plusDays(1), WorkedDay.ROME), WorkedDay.TARGET);
        var yesterday = new Question(Interval.day(WorkedDay.DAY.minusDays(1), WorkedDay.ROME), WorkedDay.TARGET);
        assertThat(Volumes.ANSWERED.over(WorkedDay.rows().stream(), tomorrow).above())
                .isEqualTo(1);
        assertThat(Volumes.OFFERED.over(WorkedDay.rows().stream(), yesterday).above())
                .isEqualTo(1);
    }

    @Test
    void aDayIsTheTenantsOwn() {
        var rome = ZoneId.of("Europe/Rome");
        var longest = Interval.day(LocalDate.of(2026, 10, 25), rome);
        assertThat(longest)
                .isEqualTo(new Interval(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z")));
    }

    @Test
    void noTwoDefinitionsShareNameAndVersion() {
        assertThat(Definitions.ALL)
                .extracting(it -> it.metric() + "/" + it.version())
                .doesNotHaveDuplicates();
        assertThat(Definitions.inForce()).hasSize(8);
    }

    static void assertCount(Definition definition, int expected) {
        var value = definition.value(definition.over(WorkedDay.rows().stream(), WorkedDay.question()));
        assertThat(value.value()).isEqualByComparingTo(BigDecimal.valueOf(expected));
        assertThat(value.denominator()).isNull();
    }

    static void assertRate(Definition definition, String value, String numerator, long denominator) {
        var actual = definition.value(definition.over(WorkedDay.rows().stream(), WorkedDay.question()));
        assertThat(actual.value()).isEqualByComparingTo(value);
        assertThat(actual.numerator()).isEqualByComparingTo(numerator);
        assertThat(actual.denominator()).isEqualTo(denominator);
    }
}
