package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Door;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The database is killed while everybody works, and comes back.
@ExtendWith(WholeHouse.class)
@Order(6)
class KilledPostgresIT {

    private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(30);

    @Test
    void comesBackByItselfAndLosesNothing(House house) throws Exception {
        try (var shift = new Shift(house, "killed-postgres", 1).begin()) {
            shift.awaitAcknowledged(20);
            house.suite().postgres().kill();
            house.suite().startPostgres();
            var back = System.nanoTime();
            for (var service :
                    List.of("channels", "routing", "cases", "knowledge", "quality", "workforce", "governance")) {
                try (var door = new Door(house.suite().address(service))) {
                    Await.until(
                            service + " to be healthy",
                            HEALTHY_WITHIN.minusNanos(System.nanoTime() - back),
                            () -> door.ask("GET", "/q/health/ready", null, null, null)
                                            .status()
                                    == 200);
                }
            }
            System.out.printf("healthy %d ms after the database was back%n", (System.nanoTime() - back) / 1_000_000);
            shift.awaitAcknowledged(20);
            assertThat(shift.end().beyondSmtp()).isEmpty();
        }
    }
}
