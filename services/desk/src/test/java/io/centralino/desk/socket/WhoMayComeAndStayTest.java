package io.centralino.desk.socket;

import static io.centralino.desk.socket.People.BANK;
import static io.centralino.desk.socket.People.GIULIA;
import static io.centralino.desk.socket.People.NOBODY;
import static io.centralino.desk.socket.People.PAOLO;
import static io.centralino.desk.socket.People.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class WhoMayComeAndStayTest {
    @BeforeEach
    void grants() {
        States.grant(GIULIA, BANK, "agent");
        States.grant(GIULIA, TOWN, "agent");
    }

    static Stream<String> badTokens() {
        var good = Tokens.of(GIULIA);
        return Stream.of(
                "",
                "x",
                good + "x",
                Tokens.of(GIULIA, Map.of("iss", "http://elsewhere")),
                Tokens.of(GIULIA, Map.of("aud", "another-api")),
                Tokens.of(GIULIA, Map.of("exp", Instant.now().minusSeconds(120).getEpochSecond())));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String token) {
        try (var line = Line.open()) {
            line.say(Map.of("type", "hello", "token", token));

            assertThat(line.await("problem").at("/problem/type").asText()).isEqualTo("/problems/unauthorized");
            assertThat(line.awaitEnd()).isEqualTo(4401);
            assertThat(line.frames("ready")).isEmpty();
        }
    }

    @Test
    void whoHoldsNoGrantIsRefused() {
        try (var line = Line.open()) {
            line.say(Map.of("type", "hello", "token", Tokens.of(NOBODY)));

            assertThat(line.await("problem").at("/problem/type").asText()).isEqualTo("/problems/forbidden");
            assertThat(line.awaitEnd()).isEqualTo(4403);
        }
    }

    @Test
    void whoSaysNothingIsClosed() {
        try (var line = Line.open()) {
            assertThat(line.awaitEnd()).isEqualTo(4401);
        }
    }

    @Test
    void aRevokedGrantClosesTheSocketThoughOthersRemain() {
        try (var line = Line.of(Tokens.of(GIULIA))) {
            States.revoke(GIULIA, TOWN);

            assertThat(line.awaitEnd()).isEqualTo(4403);
        }
    }

    @Test
    void aFurtherGrantClosesNothing() {
        try (var line = Line.of(Tokens.of(GIULIA))) {
            States.grant(GIULIA, BANK, "agent", "quality");
            line.say(Map.of("type", "ping"));

            line.await("pong");
            assertThat(line.isOpen()).isTrue();
        }
    }

    @Test
    void aTokenThatEndsClosesTheSocket() {
        var soon = Instant.now().plusSeconds(3).getEpochSecond();
        try (var line = Line.of(Tokens.of(GIULIA, Map.of("exp", soon)))) {
            assertThat(line.awaitEnd()).isEqualTo(4401);
            assertThat(Instant.now()).isBefore(Instant.ofEpochSecond(soon).plusSeconds(60));
        }
    }

    @Test
    void aRenewedTokenKeepsTheSocket() throws InterruptedException {
        var soon = Instant.now().plusSeconds(2).getEpochSecond();
        try (var line = Line.of(Tokens.of(GIULIA, Map.of("exp", soon)))) {
            line.say(Map.of("type", "token", "token", Tokens.of(GIULIA)));
            // Past the first token's end and the next look at the clock.
            Thread.sleep(4_500);
            line.say(Map.of("type", "ping"));

            line.await("pong");
        }
    }

    @Test
    void somebodyElsesTokenDoesNotRenew() {
        States.grant(PAOLO, BANK, "agent");
        try (var line = Line.of(Tokens.of(GIULIA))) {
            line.say(Map.of("type", "token", "token", Tokens.of(PAOLO)));

            assertThat(line.awaitEnd()).isEqualTo(4401);
        }
    }
}
