package io.centralino.channels.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A visitor comes back to her chat; somebody else tries to.
class VisitorTokenTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final byte[] KEY = "the key of one organisation".getBytes(StandardCharsets.UTF_8);

    final VisitorToken token = new VisitorToken("sito", UUID.randomUUID(), NOON.plusSeconds(60));
    final String text = token.signed(KEY);

    @Test
    void isReadAgainUntilItExpires() {
        assertThat(VisitorToken.read(text, KEY, NOON)).contains(token);
        assertThat(VisitorToken.read(text, KEY, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void isNothingUnderAnotherKey() {
        assertThat(VisitorToken.read(text, "another key".getBytes(StandardCharsets.UTF_8), NOON))
                .isEmpty();
    }

    /// The last character of a part may stand for bits that nobody reads; whose conversation it is never changes.
    @Test
    void leadsToNoOtherConversationWhateverCharacterIsAnother() {
        IntStream.range(0, text.length()).forEach(at -> {
            var other = text.charAt(at) == 'a' ? 'b' : 'a';
            var forged = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(VisitorToken.read(forged, KEY, NOON).filter(read -> !read.equals(token)))
                    .as(forged)
                    .isEmpty();
        });
    }

    @Test
    void isNeverGuessed() {
        var named = text.substring(0, text.indexOf('.') + 1);
        var guesses = new HashSet<String>();
        IntStream.range(0, 100_000)
                .forEach(n -> guesses.add(named
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString("%032d".formatted(n).getBytes(StandardCharsets.US_ASCII))));
        guesses.add("");
        guesses.add(".");
        guesses.add(named);
        guesses.add(text.substring(text.indexOf('.')));

        assertThat(guesses)
                .noneMatch(guess -> VisitorToken.read(guess, KEY, NOON).isPresent());
    }
}
