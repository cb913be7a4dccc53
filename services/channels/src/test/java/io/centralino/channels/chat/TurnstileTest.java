package io.centralino.channels.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsOneThroughInEachStretch() {
        var turnstile = new Turnstile(Duration.ofSeconds(2));

        var through = LongStream.of(-7, -6, -5, -4, 4, 5, 9).filter(second -> turnstile.passes(second * SECOND));

        assertThat(through).containsExactly(-7L, -5L, 4L, 9L);
    }
}
