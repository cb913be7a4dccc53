package io.centralino.routing.parking;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.routing.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A contact parked until ten is called back; for a quarter of an hour it waits for an agent who is not there.
class CalledBackTest {
    static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");
    static final Duration GRACE = Duration.ofMinutes(15);

    @Test
    void itStaysUntilItsTimeHasCome() {
        assertThat(Turn.of(parked(1), true, true, GRACE, TEN.minusSeconds(1))).isEqualTo(Turn.STAYS);
    }

    @Test
    void itIsHersWhereSheIsThere() {
        assertThat(Turn.of(parked(1), true, true, GRACE, TEN)).isEqualTo(Turn.RESUMES);
    }

    @Test
    void itWaitsForHerAsLongAsTheGraceLasts() {
        assertThat(Turn.of(parked(1), false, true, GRACE, TEN.plus(GRACE).minusMillis(1)))
                .isEqualTo(Turn.STAYS);
        assertThat(Turn.of(parked(1), false, true, GRACE, TEN.plus(GRACE))).isEqualTo(Turn.QUEUES);
    }

    @Test
    void itDoesNotWaitForWhoMayNotWorkForTheTenantAnyMore() {
        assertThat(Turn.of(parked(1), true, false, GRACE, TEN)).isEqualTo(Turn.QUEUES);
    }

    @Test
    void aCustomerDoesNotWaitForHer() {
        assertThat(Turn.of(parked(0), false, true, GRACE, TEN.minusSeconds(60))).isEqualTo(Turn.QUEUES);
        assertThat(Turn.of(parked(0), true, true, GRACE, TEN.minusSeconds(60))).isEqualTo(Turn.RESUMES);
    }

    /// The customer has written one message.
    private static Work parked(long seen) {
        var arrival = new Work.Arrival(
                "banca-aurora",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "posta",
                "pagamenti",
                "mail",
                5,
                List.of(),
                1,
                false);
        var work = Work.queued(arrival, TEN.minus(Duration.ofHours(1)));
        work.assign(TEN.minus(Duration.ofMinutes(50)));
        work.park(TEN, seen, TEN.minus(Duration.ofMinutes(40)));
        return work;
    }
}
