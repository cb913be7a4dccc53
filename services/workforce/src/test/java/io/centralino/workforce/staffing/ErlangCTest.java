package io.centralino.workforce.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {

    static final MathContext EXACT = new MathContext(60);

    /// The sum as the textbook has it, in numbers wide enough for its powers.
    @ParameterizedTest
    @CsvSource({"0.3, 1", "10, 14", "19.9, 20", "135, 150", "450, 500", "0.001, 40"})
    void isTheTextbooksSum(double load, int places) {
        var a = new BigDecimal(load);
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (int k = 1; k < places; k++) {
            term = term.multiply(a).divide(BigDecimal.valueOf(k), EXACT);
            sum = sum.add(term, EXACT);
        }
        var busy = term.multiply(a).divide(BigDecimal.valueOf(places).subtract(a), EXACT);
        var waits = busy.divide(sum.add(busy), EXACT).doubleValue();

        assertThat(ErlangC.of(load, places, 180).waits()).isCloseTo(waits, within(waits * 1e-12));
    }

    @Test
    void isThePlainQueueWithOnePlace() {
        var one = ErlangC.of(0.8, 1, 60);

        assertThat(one.waits()).isCloseTo(0.8, within(1e-15));
        assertThat(one.averageWait()).isCloseTo(0.8 * 60 / 0.2, within(1e-9));
        assertThat(one.answeredWithin(60)).isCloseTo(1 - 0.8 * Math.exp(-0.2), within(1e-15));
    }

    /// People who come and go by the dice, counted one by one.
    @ParameterizedTest
    @CsvSource({"4, 6, 100, 20", "10, 12, 180, 20", "1.5, 2, 60, 30"})
    void isWhatASimulationCounts(double load, int places, double handleSeconds, double within) {
        var random = new Random(46);
        var free = new PriorityQueue<Double>();
        for (int n = 0; n < places; n++) {
            free.add(0.0);
        }
        int contacts = 400_000;
        double now = 0;
        double waited = 0;
        int inTime = 0;
        for (int n = 0; n < contacts; n++) {
            now -= Math.log(1 - random.nextDouble()) * handleSeconds / load;
            double begins = Math.max(now, free.remove());
            free.add(begins - Math.log(1 - random.nextDouble()) * handleSeconds);
            waited += begins - now;
            inTime += begins - now <= within ? 1 : 0;
        }

        var formula = ErlangC.of(load, places, handleSeconds);
        assertThat(formula.answeredWithin(within)).isCloseTo((double) inTime / contacts, within(0.01));
        assertThat(formula.averageWait()).isCloseTo(waited / contacts, within(formula.averageWait() * 0.06));
    }

    @Test
    void isStableWhereFactorialsOverflow() {
        var many = ErlangC.of(9_900, 10_000, 180);

        assertThat(many.waits()).isBetween(0.2, 0.25);
        assertThat(ErlangC.of(1, 200, 180).answeredWithin(0)).isEqualTo(1);
    }

    @Test
    void neverEndsWhereTheLoadFillsAllPlaces() {
        var full = ErlangC.of(5, 5, 180);

        assertThat(full.waits()).isEqualTo(1);
        assertThat(full.answeredWithin(3600)).isZero();
        assertThat(full.averageWait()).isInfinite();
    }

    @Test
    void getsBetterWithEveryPlaceAndWorseWithEveryContact() {
        var random = new Random(47);
        for (int round = 0; round < 2_000; round++) {
            double load = random.nextDouble(0.01, 300);
            int places = (int) load + 1 + random.nextInt(40);
            var so = ErlangC.of(load, places, 180);

            assertThat(so.waits()).isBetween(0.0, 1.0);
            assertThat(so.plus(1).answeredWithin(20)).isGreaterThanOrEqualTo(so.answeredWithin(20));
            assertThat(ErlangC.of(load * 1.01, places, 180).waits()).isGreaterThanOrEqualTo(so.waits());
            assertThat(so.plus(3)).isEqualTo(ErlangC.of(load, places + 3, 180));
        }
    }
}
