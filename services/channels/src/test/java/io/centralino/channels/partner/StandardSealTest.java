package io.centralino.channels.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A seal as the Standard Webhooks have it.
class StandardSealTest {

    private static final byte[] SECRET = "a secret of twenty-four bytes".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BODY = "{\"text\": \"perché 👋\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final StandardSeal seal = StandardSeal.made("evt-1", SECRET, BODY, NOON);

    private boolean holdsAt(Instant now) {
        return seal.holds(SECRET, BODY, now, SKEW);
    }

    @Test
    void holdsForFiveMinutesEitherWay() {
        assertThat(holdsAt(NOON.plus(SKEW))).isTrue();
        assertThat(holdsAt(NOON.minus(SKEW))).isTrue();
        assertThat(holdsAt(NOON.plus(SKEW).plusSeconds(1))).isFalse();
        assertThat(holdsAt(NOON.minus(SKEW).minusSeconds(1))).isFalse();
    }

    @Test
    void holdsForTheseBytesOnly() {
        assertThat(seal.holds(SECRET, "{\"text\":\"perché 👋\"}".getBytes(StandardCharsets.UTF_8), NOON, SKEW))
                .isFalse();
    }

    @Test
    void holdsWhereOneOfSeveralSecretsIsOurs() {
        var changing = new StandardSeal("evt-1", seal.timestamp(), "v1,bm8= v1a,x " + seal.signatures());

        assertThat(changing.holds(SECRET, BODY, NOON, SKEW)).isTrue();
    }

    @Test
    void isNoneWithoutANameATimeAndASignature() {
        var id = Optional.of("evt-1");
        var time = Optional.of("1764158400");

        assertThat(StandardSeal.of(id, time, Optional.of("v1,x"))).isPresent();
        assertThat(StandardSeal.of(Optional.empty(), time, Optional.of("v1,x"))).isEmpty();
        assertThat(StandardSeal.of(id, Optional.of("noon"), Optional.of("v1,x")))
                .isEmpty();
        assertThat(StandardSeal.of(id, Optional.of("99999999999999999999"), Optional.of("v1,x")))
                .isEmpty();
        assertThat(StandardSeal.of(Optional.of("evt 1"), time, Optional.of("v1,x")))
                .isEmpty();
        assertThat(StandardSeal.of(id, time, Optional.empty())).isEmpty();
    }
}
