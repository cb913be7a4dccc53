package io.centralino.routing.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.routing.work.Work.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Giulia parks a contact at ten, twenty minutes after it came.
class ParkedWorkTest {
    static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");

    final Work work = inHandSince(TEN.minus(Duration.ofMinutes(15)));

    @Test
    void leavesHerRoomAndCountsItsTimeApart() {
        work.park(null, 1, TEN);
        assertThat(work.takesRoom()).isFalse();

        work.resume(3, at(60));

        assertThat(work.takesRoom()).isTrue();
        work.wrapUp("risolto", null, 2, at(70));
        assertThat(WrapUp.Segments.of(work)).isEqualTo(new WrapUp.Segments(minutes(5), 0, minutes(25), 0, minutes(60)));
    }

    @Test
    void keepsNothingOfItOnceItIsBack() {
        work.park(at(60), 1, TEN);

        work.putBack(at(5));

        assertThat(WorkBody.of(work).parkedUntil()).isNull();
        assertThat(work.calledBack(at(90))).isEmpty();
        assertThat(work.queuedAt()).isEqualTo(TEN.minus(Duration.ofMinutes(20)));
    }

    @Test
    void isOverWhenTheCustomerLeaves() {
        work.park(at(60), 1, TEN);

        work.close("abandoned", at(5));

        assertThat(work.calledBack(at(90))).isEmpty();
        assertThat(WrapUp.Segments.of(work).parkedMs()).isEqualTo(minutes(5));
    }

    @Test
    void isCalledByItsTimeAndNotBefore() {
        work.park(at(60), 1, TEN);

        assertThat(work.calledBack(at(60).minusMillis(1))).isEmpty();
        assertThat(work.calledBack(at(60))).contains(Cause.CLOCK);
    }

    @Test
    void isCalledByNobodyWhereNothingWasSet() {
        work.park(null, 1, TEN);

        assertThat(work.calledBack(TEN.plus(Duration.ofDays(900)))).isEmpty();
    }

    @Test
    void isCalledByAMessageSheHadNotSeen() {
        work.park(null, 1, TEN);
        work.heardSequence = 2;

        assertThat(work.calledBack(TEN)).contains(Cause.CUSTOMER);
    }

    private static Work inHandSince(Instant assigned) {
        var arrival = new Arrival(
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
        var work = Work.queued(arrival, assigned.minus(Duration.ofMinutes(5)));
        work.place = 0;
        work.assign(assigned);
        return work;
    }

    static Instant at(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }

    private static long minutes(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }
}
