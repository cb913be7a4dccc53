package io.centralino.workforce.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {

    /// With one and two degrees of freedom the distribution has a closed inverse.
    @ParameterizedTest
    @CsvSource({"1, 3.0776835371752534", "2, 1.8856180831641267"})
    void isTheClosedFormWhereThereIsOne(int freedom, double tenth) {
        assertThat(StudentT.quantile(0.9, freedom)).isCloseTo(tenth, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7, 12})
    void isWhatDrawsSayWhereThereIsNone(int freedom) {
        var random = new Random(7);
        var quantile = StudentT.quantile(0.9, freedom);
        int draws = 100_000;

        var below = IntStream.range(0, draws)
                .filter(n -> {
                    double squares = random.doubles(freedom, 0, 1)
                            .map(u -> random.nextGaussian())
                            .map(x -> x * x)
                            .sum();
                    return random.nextGaussian() / Math.sqrt(squares / freedom) < quantile;
                })
                .count();

        assertThat((double) below / draws).isCloseTo(0.9, within(0.004));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void isNearlyNormalWithManyDegrees(int freedom) {
        assertThat(StudentT.quantile(0.9, freedom)).isCloseTo(1.2816, within(0.003));
    }
}
