package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.check.Verdict;
import io.centralino.journey.driver.Await;
import io.centralino.journey.house.House;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The broker stands still for twenty seconds, with its connections open.
@ExtendWith(WholeHouse.class)
@Order(5)
class StoppedKafkaIT {

    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    @Test
    void delaysAndLosesNothing(House house) throws Exception {
        try (var shift = new Shift(house, "stopped-kafka", 1).begin()) {
            shift.awaitAcknowledged(20);
            var before = shift.acknowledged();
            house.suite().kafka().pause();
            var stopped = System.nanoTime();
            try {
                Await.until(
                        "the standstill to pass",
                        STANDSTILL.plusSeconds(1),
                        () -> System.nanoTime() - stopped >= STANDSTILL.toNanos());
                assertThat(shift.acknowledged())
                        .as("what is taken while the broker stands")
                        .isGreaterThan(before);
            } finally {
                house.suite().kafka().resume();
            }
            shift.awaitAcknowledged(20);
            assertThat(shift.end()).matches(Verdict::clean);
        }
    }
}
