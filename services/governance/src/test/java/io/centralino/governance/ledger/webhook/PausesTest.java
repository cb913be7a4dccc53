package io.centralino.governance.ledger.webhook;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A receiver that did not take what it was sent.
class PausesTest {
    static final Instant NINE = Instant.parse("2026-11-26T09:00:00Z");

    final Pauses pauses = new Pauses(ofSeconds(5), ofHours(1));

    @Test
    void isAskedLessAndLessOften() {
        assertThat(pauses.after(1, 0.5)).isEqualTo(ofSeconds(5));
        assertThat(pauses.after(2, 0.5)).isEqualTo(ofSeconds(10));
        assertThat(pauses.after(5, 0.5)).isEqualTo(ofSeconds(80));
        assertThat(pauses.after(500, 0.5)).isEqualTo(ofHours(1));
    }

    @Test
    void isNotAskedTogetherWithAllOthers() {
        assertThat(pauses.after(1, 0)).isEqualTo(ofSeconds(4));
        assertThat(pauses.after(1, 1)).isEqualTo(ofSeconds(6));
        assertThat(pauses.after(2, 0.123))
                .isBetween(ofSeconds(8), ofSeconds(12))
                .isNotEqualTo(ofMillis(10_000));
    }

    @Test
    void isLeftAloneOnlyWhenItHasFailedTwiceInARow() {
        assertThat(pauses.rest(1, 0.5)).isZero();
        assertThat(pauses.rest(2, 0.5)).isEqualTo(ofSeconds(5));
        assertThat(pauses.rest(3, 0.5)).isEqualTo(ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                           | PT2M
            0                             | PT0S
            999999999                     | PT24H
            99999999999999999999          | PT0S
            -5                            | PT0S
            Thu, 26 Nov 2026 09:10:00 GMT | PT10M
            Thu, 26 Nov 2026 08:00:00 GMT | PT0S
            soon                          | PT0S
            """)
    void mayAskForAPauseOfItsOwn(String header, Duration pause) {
        assertThat(RetryAfter.of(header, NINE)).isEqualTo(pause);
    }
}
