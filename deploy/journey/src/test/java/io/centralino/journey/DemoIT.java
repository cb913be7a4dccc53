package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.house.House;
import io.centralino.players.demo.Demo;
import io.centralino.players.demo.Demo.Places;
import io.centralino.players.demo.Demo.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What `scripts/demo` plays, in short: whoever comes is answered, and the ledger counts as many.
@ExtendWith(WholeHouse.class)
@Order(8)
class DemoIT {

    @Test
    void everybodyWhoComesIsAnsweredAndCounted(House house) throws Exception {
        var suite = house.suite();
        var places = new Places(
                suite.site(),
                suite.mail().smtp(),
                suite.mail().imap(),
                suite.standIns().address());

        assertThat(Demo.play(
                        places,
                        new Plan(Duration.ofSeconds(20), 18, 7),
                        house.folder().resolve("demo")))
                .isTrue();
    }
}
