package io.centralino.workforce.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    final Random random = new Random(45);

    /// Means and spreads as half hours have them: as wide as Poisson's, and nearly four times as wide.
    @ParameterizedTest
    @CsvSource({"30, 1, 4", "30, 1, 12", "120, 3.7, 4", "120, 3.7, 8", "120, 3.7, 26"})
    void holdsFourOfFiveNewValues(double mean, double spread, int days) {
        int rounds = 20_000;
        int within = 0;
        for (int round = 0; round < rounds; round++) {
            var past = new ArrayList<Double>();
            for (int day = 0; day < days; day++) {
                past.add(count(mean, spread));
            }
            var band = Band.of(past);
            var next = count(mean, spread);
            within += next >= band.low() && next <= band.high() ? 1 : 0;
        }

        // Poisson's floor makes it a little wide where values scatter exactly so and days are few.
        assertThat(100.0 * within / rounds).isBetween(78.0, 89.0);
    }

    @Test
    void containsTheMeanAndNothingBelowNobody() {
        for (int round = 0; round < 1_000; round++) {
            var past = random.doubles(1 + random.nextInt(20), 0, 1 + random.nextInt(50))
                    .boxed()
                    .toList();

            var band = Band.of(past);

            assertThat(band.low()).isBetween(0.0, band.mean());
            assertThat(band.high()).isGreaterThanOrEqualTo(band.mean());
        }
    }

    @Test
    void isWideWhereOneDayIsAllThatIsKnown() {
        var band = Band.of(List.of(100.0));

        assertThat(band.mean()).isEqualTo(100);
        assertThat(band.high()).isCloseTo(100 + 3.0777 * Math.sqrt(200), within(0.01));
    }

    @Test
    void isNobodyWhereNobodyEverCame() {
        assertThat(Band.of(List.of(0.0, 0.0, 0.0))).isEqualTo(new Band(0, 0, 0));
    }

    private double count(double mean, double spread) {
        return Math.max(0, Math.rint(mean + Math.sqrt(mean * spread) * random.nextGaussian()));
    }
}
