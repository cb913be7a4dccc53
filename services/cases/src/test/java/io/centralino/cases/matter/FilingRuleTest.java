package io.centralino.cases.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingRuleTest {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final UUID ELENA = UUID.randomUUID();

    final Case loan = aCase("PR-20001", null);
    final Case card = aCase("PR-20002", null);

    @Test
    void aReferencedCaseComesFirst() {
        assertThat(choose(List.of(loan, card), "PR-20002", loan.id())).hasValue(card);
    }

    @Test
    void aReferenceToSomebodyElsesCaseMeansNothing() {
        assertThat(choose(List.of(loan), "PR-20999", null)).hasValue(loan);
    }

    @Test
    void aConversationStaysWithItsCase() {
        assertThat(choose(List.of(loan, card), null, card.id())).hasValue(card);
    }

    @Test
    void theOneOpenCaseOfTheKindTakesIt() {
        assertThat(choose(List.of(loan), null, null)).hasValue(loan);
    }

    @Test
    void aCaseThatWaitsForTheCustomerIsOpenToo() {
        loan.change(Status.WAITING, null, NOON);

        assertThat(choose(List.of(loan), null, null)).hasValue(loan);
    }

    @Test
    void twoOpenCasesOfTheKindMakeANewOne() {
        assertThat(choose(List.of(loan, card), null, null)).isEmpty();
    }

    @Test
    void aSolvedCaseTakesOnlyWhatRefersToIt() {
        loan.change(Status.SOLVED, null, NOON);

        assertThat(choose(List.of(loan), null, null)).isEmpty();
        assertThat(choose(List.of(loan), "PR-20001", null)).hasValue(loan);
    }

    @Test
    void aClosedCaseTakesNothing() {
        loan.change(Status.CLOSED, null, NOON);

        assertThat(choose(List.of(loan), "PR-20001", loan.id())).isEmpty();
    }

    @Test
    void anotherKindIsAnotherMatter() {
        assertThat(choose(List.of(aCase("PR-20003", "complaint")), null, null)).isEmpty();
    }

    private static Optional<Case> choose(List<Case> own, @Nullable String reference, @Nullable UUID ofConversation) {
        return FilingRule.choose(
                own, Optional.ofNullable(reference), Optional.ofNullable(ofConversation), Cases.GENERAL);
    }

    private static Case aCase(String reference, @Nullable String kind) {
        return new Case(
                UUID.randomUUID(),
                "banca-aurora",
                ELENA,
                reference,
                kind == null ? Cases.GENERAL : kind,
                null,
                false,
                NOON);
    }
}
