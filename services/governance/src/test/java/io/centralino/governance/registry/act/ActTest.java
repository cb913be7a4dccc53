package io.centralino.governance.registry.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.governance.House;
import io.centralino.governance.registry.act.Act.Admin;
import io.centralino.governance.registry.act.Act.State;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An act takes its steps in their order, and each of them once.
class ActTest {
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    static final Admin ADA = new Admin(null, "ada", "Ada Min", "ada@banca.example", "it");

    final Act opening = Act.opening(UUID.randomUUID(), "banca-nuova", House.OPS, NOON, 1, ADA);
    final Act closing = Act.closing(UUID.randomUUID(), "banca-nuova", House.OPS, NOON, 2, NOON.plusSeconds(10));

    @Test
    void beginsWithItsFirstStepDone() {
        assertThat(opening.step("organisation").state()).isEqualTo(Step.State.done);
        assertThat(opening.next()).get().returns("login", Step::name);
    }

    @Test
    void isDoneWithItsLastStepAndKnowsNobodyAnyMore() {
        var after = opening.done(null, NOON).done(null, NOON).done(null, NOON);
        assertThat(after.state()).isEqualTo(State.done);
        assertThat(after.next()).isEmpty();
        assertThat(after.admin()).isNull();
    }

    @Test
    void staysAtAStepThatWasTriedInVain() {
        var after = opening.tried("nobody answers", NOON);
        assertThat(after.next()).get().returns("login", Step::name).returns(1, Step::attempts);
        assertThat(after.state()).isEqualTo(State.running);
    }

    @Test
    void endsWithAStepThatFails() {
        var after = opening.failed("somebody else's", NOON);
        assertThat(after.state()).isEqualTo(State.failed);
        assertThat(after.next()).isEmpty();
        assertThat(after.admin()).isNull();
    }

    @Test
    void restsLongerWithEachTryUpToHalfAMinute() {
        var act = opening;
        assertThat(act.rest(NOON)).isZero();
        act = act.tried("away", NOON);
        assertThat(act.rest(NOON)).isEqualTo(Duration.ofMillis(250));
        for (int i = 0; i < 100; i++) {
            act = act.tried("away", NOON);
        }
        assertThat(act.rest(NOON)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void doesNotSleepPastItsDeadline() {
        var act = closing;
        for (int i = 0; i < 20; i++) {
            act = act.tried("3 contacts are open", NOON);
        }
        assertThat(act.rest(NOON.plusSeconds(9))).isEqualTo(Duration.ofSeconds(1));
        assertThat(act.rest(NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(30));
    }
}
