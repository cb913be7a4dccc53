package io.centralino.gateway;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Services.class)
class PassageTest {

    private static final String CUSTOMERS = "/api/v1/banca-aurora/customers";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI door;

    @SuppressWarnings("NullAway.Init")
    Client client;

    @BeforeEach
    void aClient() {
        client = new Client(door);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 20})
    void carriesABodyUpToTheLimit(int bytes) {
        var answer = client.post(CUSTOMERS, ofByteArray(new byte[bytes]));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getInteger("bytes")).isEqualTo(bytes);
    }

    @Test
    void carriesABodyOfUnsaidLength() {
        var answer = client.post(CUSTOMERS, ofInputStream(() -> new ByteArrayInputStream(new byte[300_000])));

        assertThat(new JsonObject(answer.body()).getInteger("bytes")).isEqualTo(300_000);
    }

    @Test
    void refusesFiveMegabytes() {
        var answer = client.post(CUSTOMERS, ofByteArray(new byte[5 << 20]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large");
    }

    @Test
    void refusesFiveMegabytesOfUnsaidLength() {
        var answer = client.post(CUSTOMERS, ofInputStream(() -> new ByteArrayInputStream(new byte[5 << 20])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large");
    }

    @Test
    void saysWhenAServiceIsAway() {
        var answer = client.get("/api/v1/banca-aurora/people");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/service-away\",\"title\":\"Service away\",\"status\":503}");
    }

    @Test
    void doesNotWaitForeverForAService() {
        var answer = client.get("/api/v1/banca-aurora/queues/never");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/service-away");
    }

    @Test
    void servesTheOthersWhileOneServiceHangs() {
        var hanging = CompletableFuture.supplyAsync(() -> client.get("/api/v1/banca-aurora/queues/never"));

        assertThat(client.get(CUSTOMERS).statusCode()).isEqualTo(200);

        assertThat(hanging.join().statusCode()).isEqualTo(503);
    }

    @Test
    void carriesASocketBothWays() throws InterruptedException {
        var heard = new Ears();
        var socket = connect("/ws/chat", heard);

        socket.sendText("buongiorno", true).join();

        assertThat(heard.next()).isEqualTo("/ws/chat heard buongiorno from 127.0.0.1");
        socket.sendText("x".repeat(200_000), true).join();
        assertThat(heard.next()).hasSizeGreaterThan(200_000);
    }

    @Test
    void closesASocketWhenTheServiceDoes() {
        var heard = new Ears();

        connect("/ws/desk", heard).sendText("leave", true).join();

        assertThat(heard.closed.orTimeout(5, TimeUnit.SECONDS).join()).isEqualTo(1000);
    }

    @Test
    void takesAwayFromASocketWhatOnlyTheDoorMaySay() {
        Assertions.assertThatCode(() -> connect("/ws/chat", new Ears(), "X-Tenant-Id", "teleorbita"))
                .doesNotThrowAnyException();
    }

    @Test
    void opensNoSocketElsewhere() {
        Assertions.assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> connect(CUSTOMERS, new Ears()));
    }

    private WebSocket connect(String path, WebSocket.Listener ears, String... header) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (header.length == 2) {
            builder.header(header[0], header[1]);
        }
        return builder.buildAsync(URI.create("ws://localhost:" + door.getPort() + path), ears)
                .join();
    }

    /// Hears whole messages and the close.
    private static final class Ears implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        @SuppressWarnings("NullAway")
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                messages.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        @SuppressWarnings("NullAway")
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        String next() throws InterruptedException {
            var message = messages.poll(5, TimeUnit.SECONDS);
            assertThat(message).as("a message within five seconds").isNotNull();
            return String.valueOf(message);
        }
    }
}
