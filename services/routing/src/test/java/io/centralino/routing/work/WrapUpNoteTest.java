package io.centralino.routing.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What Giulia notes at the end is sealed; the number of a card is not even sealed.
class WrapUpNoteTest {
    @Test
    void losesTheNumberOfACard() {
        assertThat(WrapUp.Note.of("Carta 4111 1111 1111 1111, richiamare").text())
                .isEqualTo("Carta [card ••1111], richiamare");
    }
}
