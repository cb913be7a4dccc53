package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.check.Verdict;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kafka stands still for a minute while everybody works, as a paused machine does; later it dies as by kill -9.
@ExtendWith(WholeHouse.class)
@Order(5)
class StoppedKafkaIT {

    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    /// What a minute of ordinary work may add; a thread for each fact that waits would be hundreds.
    private static final int FEW_THREADS = 60;

    @Test
    void delaysAndLosesNothing(House house) throws Exception {
        try (var shift = new Shift(house, "stopped-kafka", 1).begin()) {
            shift.awaitAcknowledged(20);
            var before = shift.acknowledged();
            var threads = threads(house);
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
                House.SERVICES.forEach(service -> assertThat(alive(house, service))
                        .as("%s is alive, a new start would not help", service)
                        .isTrue());
                assertThat(threads(house))
                        .allSatisfy((service, now) -> assertThat(now)
                                .as("threads of %s", service)
                                .isLessThan(threads.getOrDefault(service, 0L) + FEW_THREADS));
            } finally {
                house.suite().kafka().resume();
            }
            shift.awaitAcknowledged(20);

            house.suite().kafka().kill();
            shift.awaitAcknowledged(1);
            house.suite().startKafka();
            shift.awaitAcknowledged(20);

            assertThat(shift.end()).matches(Verdict::clean);
        }
    }

    private static boolean alive(House house, String service) {
        try (var door = new Door(house.suite().address(service))) {
            return door.ask("GET", "/q/health/live", null, null, null).status() == 200;
        }
    }

    private static Map<String, Long> threads(House house) {
        return House.SERVICES.stream()
                .collect(Collectors.toMap(service -> service, service -> threads(house, service)));
    }

    private static long threads(House house, String service) {
        try (var tasks = Files.list(
                Path.of("/proc/%d/task".formatted(house.suite().child(service).pid())))) {
            return tasks.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
