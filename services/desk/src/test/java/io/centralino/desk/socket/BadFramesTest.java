package io.centralino.desk.socket;

import static io.centralino.desk.socket.People.BANK;
import static io.centralino.desk.socket.People.GIULIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class BadFramesTest {
    @BeforeEach
    void grants() {
        States.grant(GIULIA, BANK, "agent");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                " ",
                "x",
                "[]",
                "\"hello\"",
                "null",
                "{\"type\":",
                "{'type':'hello'}",
                "[".repeat(10_000),
                "{\"a\":".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isAnsweredByAProblemAndTheLineStays(String frame) {
        try (var line = Line.of(Tokens.of(GIULIA))) {
            line.say(frame);

            var problem = line.await("problem").path("problem");
            assertThat(problem.path("type").asText()).isEqualTo("/problems/malformed");
            assertThat(problem.path("status").asInt()).isEqualTo(400);
            assertThat(line.frames().toString()).doesNotContain("Exception", "io.centralino", "com.fasterxml");
            line.say(Map.of("type", "ping")).await("pong");
        }
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void endsALineThatHasNotSaidHello(String frame) {
        try (var line = Line.open()) {
            line.say(frame);

            line.await("problem");
            assertThat(line.awaitEnd()).isEqualTo(4401);
        }
    }

    @Test
    void ofUnknownTypeIsAProblem() {
        try (var line = Line.of(Tokens.of(GIULIA))) {
            line.say(Map.of("type", "subscribe", "tenant", "teleorbita"));

            assertThat(line.await("problem").at("/problem/type").asText()).isEqualTo("/problems/frame-unknown");
        }
    }

    @Test
    void withATokenOfTheWrongTypeIsRefused() {
        try (var line = Line.open()) {
            line.say("{\"type\":\"hello\",\"token\":{\"a\":1}}");

            assertThat(line.awaitEnd()).isEqualTo(4401);
        }
    }

    @Test
    void beforeHelloARenewalIsAProblem() {
        try (var line = Line.open()) {
            line.say(Map.of("type", "token", "token", Tokens.of(GIULIA)));

            assertThat(line.await("problem").at("/problem/type").asText()).isEqualTo("/problems/hello-expected");
            assertThat(line.awaitEnd()).isEqualTo(4401);
        }
    }

    @Test
    void ofFiveMegabytesEndsTheLineAndNothingElse() {
        try (var other = Line.of(Tokens.of(GIULIA));
                var line = Line.of(Tokens.of(GIULIA))) {
            try {
                line.say("x".repeat(5_000_000));
            } catch (RuntimeException cutOff) {
                // The server may close before all of it was sent.
            }

            line.awaitEnd();
            other.say(Map.of("type", "ping")).await("pong");
        }
    }

    @Test
    void aFloodEndsTheLineThatMakesIt() {
        try (var other = Line.of(Tokens.of(GIULIA));
                var line = Line.of(Tokens.of(GIULIA))) {
            for (var frame = 0; frame < 500 && line.isOpen(); frame++) {
                try {
                    line.say(Map.of("type", "ping"));
                } catch (RuntimeException cutOff) {
                    break;
                }
            }

            line.awaitEnd();
            assertThat(line.frames("pong").size()).isLessThan(250);
            other.say(Map.of("type", "ping")).await("pong");
        }
    }
}
