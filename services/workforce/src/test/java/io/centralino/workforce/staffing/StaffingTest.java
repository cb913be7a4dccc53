package io.centralino.workforce.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.centralino.workforce.staffing.Need.Trial;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StaffingTest {

    static final Target EIGHTY_IN_TWENTY = new Target(80, 20, 100, 0, 1);

    @Test
    void isTheFewestWhoAchieveTheTarget() {
        var need = Staffing.need("chat", 100, 180, 1800, EIGHTY_IN_TWENTY).orElseThrow();

        assertThat(need.people()).isEqualTo(14);
        assertThat(need.formula()).isEqualTo(Staffing.ERLANG_C);
        assertThat(need.load()).isEqualTo(10);
        assertThat(need.tried()).extracting(Trial::people).containsExactly(13, 14);
        assertThat(need.tried().getFirst().servicePercent()).isLessThan(80);
        assertThat(need.tried().getLast().servicePercent()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void neverFallsWhenMoreIsAskedFor() {
        var random = new Random(48);
        for (int round = 0; round < 2_000; round++) {
            var target = new Target(random.nextDouble(50, 99), random.nextInt(120), 95, 30, 1 + random.nextInt(3));
            double offered = random.nextDouble(0.01, 400);
            int people = people(offered, target);

            assertThat(people(offered * 1.05, target)).isGreaterThanOrEqualTo(people);
            assertThat(people(offered, new Target(99.5, target.seconds(), 95, 30, target.concurrency())))
                    .isGreaterThanOrEqualTo(people);
            assertThat(people(offered, new Target(target.percent(), target.seconds(), 60, 30, target.concurrency())))
                    .isGreaterThanOrEqualTo(people);
        }
    }

    @Test
    void leavesPeopleTimeToBreathe() {
        var need = Staffing.need("chat", 100, 180, 1800, new Target(80, 20, 60, 0, 1))
                .orElseThrow();

        assertThat(need.people()).isEqualTo(17);
        assertThat(need.tried().getFirst().servicePercent()).isGreaterThan(80);
        assertThat(need.tried().getFirst().occupancyPercent()).isGreaterThan(60);
    }

    @Test
    void countsThoseWhoAreAway() {
        assertThat(Staffing.need("chat", 100, 180, 1800, new Target(80, 20, 100, 30, 1)))
                .hasValueSatisfying(need -> assertThat(need.scheduled()).isEqualTo(20));
        assertThat(Staffing.need("chat", 100, 180, 1800, new Target(80, 20, 100, 0, 1)))
                .hasValueSatisfying(need -> assertThat(need.scheduled()).isEqualTo(14));
    }

    @Test
    void whoWorksOnTwoAtOnceFillsTwoPlaces() {
        var need = Staffing.need("chat", 100, 180, 1800, new Target(80, 20, 100, 0, 2))
                .orElseThrow();

        assertThat(need.people()).isEqualTo(7);
        assertThat(need.tried().getLast().occupancyPercent()).isCloseTo(100 * 10 / 14.0, within(1e-9));
    }

    @Test
    void aMailThatMayWaitForHoursAsksOnlyForItsTime() {
        var need = Staffing.need("mail", 100, 180, 1800, new Target(80, 14_400, 90, 0, 1))
                .orElseThrow();

        assertThat(need.formula()).isEqualTo(Staffing.WORKLOAD);
        assertThat(need.people()).isEqualTo(12);
        assertThat(need.tried().getLast().servicePercent()).isNull();
        assertThat(need.tried().getFirst().occupancyPercent()).isCloseTo(90.909, within(0.001));
    }

    @Test
    void aMailPromisedWithinTheIntervalWaitsInLineLikeAnybody() {
        assertThat(Staffing.need("mail", 100, 180, 1800, EIGHTY_IN_TWENTY))
                .hasValueSatisfying(need -> assertThat(need.formula()).isEqualTo(Staffing.ERLANG_C));
    }

    @Test
    void nobodyIsNeededWhereNobodyComes() {
        assertThat(Staffing.need("chat", 0, 180, 1800, EIGHTY_IN_TWENTY))
                .hasValueSatisfying(need -> assertThat(need.people()).isZero());
    }

    @Test
    void hasNoAnswerForTheImpossible() {
        assertThat(Staffing.need("chat", 1e9, 180, 1800, EIGHTY_IN_TWENTY)).isEmpty();
        assertThat(Staffing.need("mail", 1e9, 180, 1800, new Target(80, 14_400, 90, 0, 1)))
                .isEmpty();
    }

    private static int people(double offered, Target target) {
        return Staffing.need("chat", offered, 180, 1800, target).orElseThrow().people();
    }
}
