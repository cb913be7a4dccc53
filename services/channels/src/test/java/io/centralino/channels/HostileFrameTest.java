package io.centralino.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is no frame is a problem, in our words and without a word about us; the visitor beside it goes on.
@WithParts
class HostileFrameTest {

    private static final String SITE = "banca-aurora/sito";

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    static Stream<String> frames() {
        return Stream.of(
                "",
                "null",
                "42",
                "\"hello\"",
                "[]",
                "{",
                "{\"type\":",
                "not json",
                "\u0000",
                "{}",
                "{\"type\":null}",
                "{\"type\":7}",
                "{\"type\":\"unheard\"}",
                "{\"type\":\"message\"}",
                "{\"type\":\"message\",\"clientId\":1,\"text\":\"x\"}",
                "{\"type\":\"message\",\"clientId\":\"a\",\"text\":{\"$ne\":\"\"}}",
                "{\"type\":\"message\",\"clientId\":\"a\",\"text\":[\"x\"]}",
                "{\"type\":\"message\",\"clientId\":\"../../x\",\"text\":\"x\"}",
                "{\"type\":\"message\",\"clientId\":\"a\",\"text\":\"   \"}",
                "{\"type\":\"message\",\"type\":\"end\",\"clientId\":\"a\",\"text\":\"x\"}",
                "{\"type\":\"message\",\"clientId\":\"a\",\"text\":\"" + "x".repeat(9_000) + "\"}",
                "[".repeat(10_000) + "]".repeat(10_000),
                "{\"type\":\"message\",\"clientId\":\"a\",\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                "{\"type\":\"hello\",\"account\":\"" + SITE + "\"}",
                "{\"type\":\"message\",\"clientId\":\"a\",\"text\":" + "9".repeat(1_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void itIsAProblemAndTheConversationGoesOn(String frame) {
        try (var anna = ChatClient.at(SITE)) {
            anna.raw(frame);

            var problem = anna.await("problem");
            assertThat(problem.path("problem").path("status").asInt()).isBetween(400, 499);
            saysNothingOfUs(problem.toString());
            anna.written("m1", "Ancora qui");
        }
    }

    @Test
    void bytesAreNoFrame() {
        try (var anna = ChatClient.at(SITE)) {
            anna.binary(new byte[] {1, 2, 3});

            assertThat(anna.await("problem").path("problem").path("type").asText())
                    .isEqualTo("/problems/malformed");
            anna.written("m1", "Ancora qui");
        }
    }

    @Test
    void whoDoesNotSayHelloFirstIsShownOut() {
        try (var rude = new ChatClient()) {
            rude.write("m1", "Subito!");

            assertThat(rude.await("problem").path("problem").path("type").asText())
                    .isEqualTo("/problems/chat-hello-first");
            assertThat(rude.awaitClosed()).isEqualTo(1008);
        }
    }

    @Test
    void whoSaysNothingIsShownOut() {
        try (var silent = new ChatClient()) {
            assertThat(silent.awaitClosed()).isEqualTo(1008);
        }
    }

    @Test
    void fiveMegabytesEndTheirOwnConnectionOnly() {
        try (var anna = ChatClient.at(SITE);
                var rude = ChatClient.at(SITE)) {
            try {
                rude.raw("x".repeat(5 * 1024 * 1024));
            } catch (RuntimeException closedWhileSending) {
                assertThat(closedWhileSending).isNotNull();
            }
            rude.awaitClosed();

            anna.written("m1", "Ancora qui");
        }
    }

    @Test
    void whoShoutsFasterThanWeListenIsShownOut() {
        try (var anna = ChatClient.at(SITE);
                var rude = ChatClient.at(SITE)) {
            try {
                for (var i = 0; i < 2_000; i++) {
                    rude.write("m" + i, "Presto!");
                }
            } catch (RuntimeException closedWhileSending) {
                assertThat(closedWhileSending).isNotNull();
            }
            assertThat(rude.await("problem").path("problem").path("type").asText())
                    .isEqualTo("/problems/chat-too-fast");
            rude.awaitClosed();

            anna.written("m1", "Ancora qui");
        }
    }

    @Test
    void pingIsAnswered() {
        try (var anna = ChatClient.at(SITE)) {
            anna.say(Map.of("type", "ping"));
            anna.await("pong");
        }
    }

    private static void saysNothingOfUs(String answer) {
        assertThat(answer)
                .doesNotContain("io.centralino", "com.fasterxml", "java.", "Exception", "Jackson", "SELECT", "\tat ");
    }
}
