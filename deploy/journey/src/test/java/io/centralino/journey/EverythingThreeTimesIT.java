package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.check.Verdict;
import io.centralino.journey.house.House;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everybody sends everything three times: mails, chats, forms, acceptances, answers, wrap-ups.
@ExtendWith(WholeHouse.class)
@Order(3)
class EverythingThreeTimesIT {

    @Test
    void countsOnce(House house) throws Exception {
        try (var shift = new Shift(house, "three-times", 3).begin()) {
            shift.awaitAcknowledged(100);
            assertThat(shift.end()).matches(Verdict::clean);
        }
    }
}
