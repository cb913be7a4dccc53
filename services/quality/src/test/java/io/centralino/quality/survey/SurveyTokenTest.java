package io.centralino.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurveyTokenTest {

    static final byte[] KEY = "a key of this installation".getBytes(StandardCharsets.UTF_8);
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    final SurveyToken token = SurveyToken.fresh("banca-aurora", NOON.plusSeconds(60));
    final String text = token.signed(KEY);

    @Test
    void isReadAgainUntilItExpires() {
        assertThat(SurveyToken.read(text, KEY, NOON)).contains(token);
        assertThat(SurveyToken.read(text, KEY, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void isNothingUnderAnotherKey() {
        assertThat(SurveyToken.read(text, "another key".getBytes(StandardCharsets.UTF_8), NOON))
                .isEmpty();
    }

    @Test
    void isNothingWhereAnyCharacterIsAnother() {
        IntStream.range(0, text.length()).forEach(at -> {
            var other = text.charAt(at) == 'a' ? 'b' : 'a';
            var forged = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(SurveyToken.read(forged, KEY, NOON)).as(forged).isEmpty();
        });
    }

    @Test
    void isNeverGuessed() {
        var prefix = text.substring(0, text.length() - 45);
        var guesses = new HashSet<String>();
        IntStream.range(0, 100_000).forEach(n -> guesses.add(prefix + "%022d.%022d".formatted(n, 99_999 - n)));
        guesses.add("");
        guesses.add(".");

        assertThat(guesses)
                .noneMatch(guess -> SurveyToken.read(guess, KEY, NOON).isPresent());
    }

    @Test
    void isAnotherEachTime() {
        assertThat(SurveyToken.fresh("banca-aurora", NOON).secret()).isNotEqualTo(token.secret());
        assertThat(SurveyToken.fresh("banca-aurora", NOON).hash()).isNotEqualTo(token.hash());
    }
}
