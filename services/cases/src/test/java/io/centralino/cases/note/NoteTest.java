package io.centralino.cases.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.centralino.cases.note.Note.Author;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    @Test
    void keepsItsLines() {
        assertThat(written(" Ha chiamato\r\ndue volte,\u2028\tsempre di mattina.\n\n"))
                .isEqualTo("Ha chiamato\ndue volte,\n\tsempre di mattina.");
    }

    @Test
    void losesWhatNobodySees() {
        assertThat(written("Ele\u0000na\u0085\u009b \u202e6 marzo\u200b, \ud83d"))
                .isEqualTo("Elena\n 6 marzo,");
    }

    @Test
    void losesTheNumberOfACard() {
        assertThat(written("Carta 4111 1111 1111 1111, cvv 123")).isEqualTo("Carta [card ••1111], cvv [•••]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDC4D", "\uD83D\uDC69\u200D\uD83D\uDCBB", "می\u200Cخواهم", "più 100 €"})
    void keepsEveryScriptAsItIs(String words) {
        assertThat(written(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u0000", "\u200b\u00a0\u200d", "\ud83d"})
    void saysSomething(String nothing) {
        assertThatThrownBy(() -> written(nothing))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(WebProblem.INVALID));
    }

    @Test
    void isAsOldAsItsRowSays() {
        assertThat(note("Richiamare", Instant.parse("2026-11-25T08:18:30.123456789Z"))
                        .at())
                .isEqualTo("2026-11-25T08:18:30.123456Z");
    }

    private static String written(String words) {
        return note(words, Instant.EPOCH).text();
    }

    private static Note note(String words, Instant now) {
        var giulia = new Author(UUID.randomUUID(), "Giulia Neri");
        return new Note(UUID.randomUUID(), "banca-aurora", UUID.randomUUID(), giulia, words, now);
    }
}
