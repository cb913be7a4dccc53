package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Services end as by kill -9, in the middle of something or wherever they are, and are started again.
@ExtendWith(WholeHouse.class)
@Order(4)
class KilledServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /// Between commit and publishing, between publishing and noting it, between hearing and committing, between
    /// committing and telling the broker, and at each service's own worst moments.
    private static final Map<String, List<String>> WORST_MOMENTS = Map.of(
            "channels", List.of("outbox.committed", "relay.published", "mail.stored", "mail.sent", "answer.leaving"),
            "routing", List.of("inbox.applied", "offers.committing", "relay.published"),
            "cases", List.of("inbox.applied", "inbox.committed", "relay.published"));

    /// Those on the path of a contact, each at its worst moments one after the other, whatever happens to the rest.
    @Test
    void losesAndDoublesNothing(House house) throws Exception {
        try (var shift = new Shift(house, "killed", 1).begin();
                var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var dying = hands.invokeAll(WORST_MOMENTS.entrySet().stream()
                    .map(one -> dying(house, shift, one.getKey(), one.getValue()))
                    .toList());
            for (var one : dying) {
                one.get();
            }
            assertThat(shift.end().beyondSmtp()).isEmpty();
        }
        WORST_MOMENTS.forEach((service, points) -> {
            house.inFlight(service).forEach(System.out::println);
            assertThat(house.inFlight(service)).hasSize(points.size());
        });
    }

    private static Callable<String> dying(House house, Shift shift, String service, List<String> points) {
        return () -> {
            for (var point : points) {
                shift.awaitAcknowledged(10);
                house.arm(service, point);
                Await.until(service + " to reach " + point, PATIENCE, () -> house.struck(service, point));
                house.suite().start(service);
            }
            return service;
        };
    }

    /// Those beside the path of a contact, those that keep nothing, and the door itself: each dies at whatever it is
    /// doing, and everybody goes on.
    @Test
    void losesAndDoublesNothingWhicheverElseDies(House house) throws Exception {
        try (var shift = new Shift(house, "killed-others", 1).begin()) {
            for (var service : List.of("governance", "knowledge", "quality", "workforce", "desk", "gateway")) {
                shift.awaitAcknowledged(5);
                house.suite().kill(service);
                house.suite().start(service);
            }
            assertThat(shift.end().beyondSmtp()).isEmpty();
        }
    }
}
