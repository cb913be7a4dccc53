package io.centralino.cases.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseTest {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void isTheSameWithItsSubjectSpelledAnotherWay() {
        var loan = about("Bonifico in ritardo");

        assertThat(loan.change(null, " Bonifico  in ritardo ", NOON.plusSeconds(60)))
                .isFalse();
        assertThat(loan.changedAt()).isEqualTo(NOON);
    }

    @Test
    void losesItsSubjectOnce() {
        var loan = about("Bonifico in ritardo");

        assertThat(loan.change(null, "", NOON.plusSeconds(60))).isTrue();
        assertThat(loan.change(null, " ", NOON.plusSeconds(90))).isFalse();
        assertThat(loan.subject()).isEmpty();
    }

    private static Case about(String subject) {
        return new Case(
                UUID.randomUUID(), "banca-aurora", UUID.randomUUID(), "PR-20001", "general", subject, false, NOON);
    }
}
