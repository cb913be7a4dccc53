package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One service after the other ends as by kill -9, each time in the middle of something, and is started again.
@ExtendWith(WholeHouse.class)
@Order(4)
class KilledServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Between commit and publishing (D-01), between publishing and noting it (D-02), between hearing and committing,
    /// between committing and telling the broker, and at each service's own worst moments.
    static Stream<Arguments> worstMoments() {
        return Stream.of(
                Arguments.of(
                        "channels",
                        List.of("outbox.committed", "relay.published", "mail.stored", "mail.sent", "answer.leaving")),
                Arguments.of("routing", List.of("inbox.applied", "offers.committing", "relay.published")),
                Arguments.of("cases", List.of("inbox.applied", "inbox.committed", "relay.published")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worstMoments")
    void losesAndDoublesNothing(String service, List<String> points, House house) throws Exception {
        try (var shift = new Shift(house, "killed-" + service, 1).begin()) {
            for (var point : points) {
                shift.awaitAcknowledged(10);
                house.arm(service, point);
                Await.until(service + " to reach " + point, PATIENCE, () -> house.struck(service, point));
                house.suite().start(service);
            }
            house.inFlight(service).forEach(System.out::println);
            assertThat(shift.end().beyondSmtp()).isEmpty();
        }
        assertThat(house.inFlight(service)).hasSize(points.size());
    }

    /// Those beside the path of a contact, those that keep nothing, and the door itself: each dies as by kill -9, at
    /// whatever it is doing, and everybody goes on.
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
