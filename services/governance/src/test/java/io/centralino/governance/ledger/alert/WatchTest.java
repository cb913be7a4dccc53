package io.centralino.governance.ledger.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.governance.ledger.alert.Alert.Rule;
import io.centralino.governance.ledger.metric.Gauge.Reading;
import io.centralino.governance.ledger.metric.Gauge.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A figure that Elena has watched: the service level of payments, below 80, twice in a row.
class WatchTest {
    static final Instant NINE = Instant.parse("2026-11-26T09:00:00Z");

    final Rule rule = new Rule(
            "Pagamenti",
            new Subject("service-level", 1, null, "pagamenti"),
            Comparison.below,
            new BigDecimal("80"),
            Duration.ofMinutes(30),
            2);
    final Alert alert = new Alert(new UUID(0, 1), rule, new Watch(false, NINE, 0), null, null);

    @Test
    void firesOnceEnoughLooksInARowFindItBeyond() {
        assertThat(after("79").watch().firing()).isFalse();
        assertThat(after("79", "79.99").watch()).isEqualTo(new Watch(true, NINE.plusSeconds(120), 0));
        assertThat(after("79", "79", "79").watch().since()).isEqualTo(NINE.plusSeconds(120));
    }

    @Test
    void doesNotFireWhereItWavers() {
        assertThat(after("79", "81", "79", "80", "79").watch().firing()).isFalse();
    }

    @Test
    void fallsQuietAsSlowly() {
        assertThat(after("79", "79", "80").watch().firing()).isTrue();
        assertThat(after("79", "79", "80", "79", "80").watch().firing()).isTrue();
        assertThat(after("79", "79", "80", "81").watch().firing()).isFalse();
    }

    @Test
    void isOnNoSideWhereThereIsNoFigure() {
        assertThat(after("79", "79", null, null).watch().firing()).isFalse();
        assertThat(after("79", "79", null, null).value()).isNull();
    }

    @Test
    void isNotBeyondWhereItIsOnTheThreshold() {
        assertThat(Comparison.below.of(new BigDecimal("80.00"), rule.threshold()))
                .isFalse();
        assertThat(Comparison.above.of(new BigDecimal("80.00"), rule.threshold()))
                .isFalse();
        assertThat(Comparison.above.of(new BigDecimal("80.01"), rule.threshold()))
                .isTrue();
    }

    /// What became of it after looks that found these figures, a minute apart.
    Alert after(@Nullable String... figures) {
        var looked = alert;
        var now = NINE;
        for (var figure : figures) {
            now = now.plusSeconds(60);
            looked = looked.look(reading(figure, now), now);
        }
        return looked;
    }

    static @Nullable Reading reading(@Nullable String figure, Instant now) {
        return figure == null
                ? null
                : new Reading(new BigDecimal(figure), BigDecimal.ONE, 1L, now.minusSeconds(1800), now);
    }
}
