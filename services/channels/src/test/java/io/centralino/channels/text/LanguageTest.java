package io.centralino.channels.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "Buongiorno la mia carta non funziona, it",
        "Hello my card is not working, en",
        "Perché ho pagato due volte?, it",
        "I would like to know when you open, en",
        "12345, ",
        "Xyzzy, "
    })
    void smallWordsGiveItAway(String text, String language) {
        assertThat(Language.of(text).orElse(null)).isEqualTo(language);
    }
}
