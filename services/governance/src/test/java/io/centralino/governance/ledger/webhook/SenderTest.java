package io.centralino.governance.ledger.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.governance.ledger.webhook.Receiver.Answer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One try at a receiver that is good, bad, slow or hostile.
class SenderTest {
    static final Vertx VERTX = Vertx.vertx();
    static final Duration PATIENCE = Duration.ofSeconds(1);

    final Receiver receiver = new Receiver();
    final Sender sender = sender(true);

    @AfterEach
    void close() {
        receiver.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void bringsWhatIsToBeSaidAndComesBackWithTheAnswer() {
        receiver.answers((nth, call) -> Answer.of(202, "grazie\n\u0000davvero"));

        var outcome = sender.send(receiver.uri(), Map.of("webhook-id", "1"), "{\"città\": 1}");

        assertThat(outcome.taken()).isTrue();
        assertThat(outcome.status()).isEqualTo(202);
        assertThat(outcome.answer()).isEqualTo("grazie davvero");
        assertThat(receiver.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/ganci?da=centralino");
            assertThat(call.id()).isEqualTo("1");
            assertThat(call.host()).isEqualTo(receiver.uri().getAuthority());
            assertThat(call.body()).isEqualTo("{\"città\": 1}");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        try (var inside = new Receiver()) {
            receiver.answers((nth, call) -> Answer.of(status).with("Location", inside.url()));

            var outcome = send();

            assertThat(outcome.taken()).isFalse();
            assertThat(outcome.status()).isEqualTo(status);
            assertThat(inside.calls()).isEmpty();
        }
    }

    @Test
    void isToldToWait() {
        receiver.answers((nth, call) -> Answer.of(429).with("Retry-After", "90"));

        assertThat(send().retryAfter()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void givesUpOnWhoNeverAnswers() {
        receiver.answers((nth, call) -> receiver.hang());

        assertThat(send()).isEqualTo(Outcome.of("timeout"));
    }

    @Test
    void givesUpOnWhoDripsItsHeadersForEver() throws IOException {
        try (var dripping = new Dripping("HTTP/1.1 200 OK\r\nX-Slow: ")) {
            assertThat(sender.send(dripping.uri(), Map.of(), "{}")).isEqualTo(Outcome.of("timeout"));
        }
    }

    @Test
    void hasAnAnswerFromWhoDripsOnlyItsBody() throws IOException {
        try (var dripping = new Dripping("HTTP/1.1 503 Away\r\nContent-Length: 99999\r\n\r\n")) {
            var outcome = sender.send(dripping.uri(), Map.of(), "{}");

            assertThat(outcome.status()).isEqualTo(503);
            assertThat(outcome.answer()).matches("\\.+");
        }
    }

    @Test
    void listensToTheBeginningOfALongAnswerOnly() {
        receiver.answers((nth, call) -> Answer.of(500, "è".repeat(3_000_000)));

        var outcome = send();

        assertThat(outcome.status()).isEqualTo(500);
        assertThat(outcome.answer()).isEqualTo("è".repeat(500));
    }

    @Test
    void findsNobody() throws IOException {
        var port = 0;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        var outcome = sender.send(URI.create("http://127.0.0.1:" + port + "/"), Map.of(), "{}");

        assertThat(outcome).isEqualTo(Outcome.of("unreachable"));
    }

    @Test
    void goesToNoAddressOfAnInnerNetwork() {
        var outcome = sender(false).send(receiver.uri(), Map.of(), "{}");

        assertThat(outcome).isEqualTo(Outcome.of("not-public"));
        assertThat(receiver.calls()).isEmpty();
    }

    Outcome send() {
        return sender.send(receiver.uri(), Map.of(), "{}");
    }

    static Sender sender(boolean privateAddresses) {
        return new Sender(
                VERTX.createHttpClient(Sender.options(PATIENCE)),
                new Doorkeeper(InetAddress::getAllByName, privateAddresses),
                PATIENCE);
    }

    /// Begins an answer and then says a letter every now and then, without end.
    static final class Dripping implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final CountDownLatch closed = new CountDownLatch(1);

        Dripping(String beginning) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (var caller = socket.accept()) {
                    drip(caller, beginning);
                } catch (IOException | InterruptedException e) {
                    // Whoever called has hung up.
                }
            });
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            socket.close();
        }

        private void drip(Socket caller, String beginning) throws IOException, InterruptedException {
            var out = caller.getOutputStream();
            out.write(beginning.getBytes(UTF_8));
            while (!closed.await(20, TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        }
    }
}
