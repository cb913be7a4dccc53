package io.centralino.cases.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "Re: Bonifico [PR-20418], PR-20418",
        "pr-20418: ancora io, PR-20418",
        "PR-20418 e PR-20419, PR-20418",
    })
    void isFoundInASubject(String subject, String reference) {
        assertThat(CaseReference.in(subject)).hasValue(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XPR-20418", "PR-20418-7", "PR-204", "PR-1234567890123", "PR 20418"})
    void isNotSeenWhereThereIsNone(String subject) {
        assertThat(CaseReference.in(subject)).isEmpty();
    }
}
