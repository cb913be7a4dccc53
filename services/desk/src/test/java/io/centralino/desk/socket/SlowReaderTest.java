package io.centralino.desk.socket;

import static io.centralino.desk.socket.People.BANK;
import static io.centralino.desk.socket.People.GIULIA;
import static io.centralino.desk.socket.People.PAOLO;

import io.centralino.desk.hint.Audience;
import io.centralino.desk.hint.Hint;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class SlowReaderTest {
    @Inject
    Seats seats;

    @Test
    void isClosedAndHoldsUpNobody() {
        States.grant(GIULIA, BANK, "agent");
        States.grant(PAOLO, BANK, "agent");
        var deaf = deafLine(Tokens.of(GIULIA));
        try (var paolo = Line.of(Tokens.of(PAOLO))) {
            Awaitility.await().until(() -> seats.holds(GIULIA));
            for (var hint = 0; hint < 100_000 && seats.holds(GIULIA); hint++) {
                seats.tell(to(GIULIA));
            }
            seats.tell(to(PAOLO));

            paolo.await("assigned");
            Awaitility.await("the slow one to be let go")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !seats.holds(GIULIA));
        } finally {
            deaf.abort();
        }
    }

    private static Hint to(UUID person) {
        return new Hint(
                new Audience.Person(BANK, person),
                Map.of("type", "assigned", "tenant", BANK, "contactId", UUID.randomUUID()));
    }

    /// Says hello and never reads what comes.
    private static WebSocket deafLine(String token) {
        var address =
                ConfigProvider.getConfig().getValue("test.url", String.class).replaceFirst("^http", "ws");
        var line = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/ws/desk"), new WebSocket.Listener() {
                    @Override
                    public void onOpen(WebSocket socket) {
                        // Asks for nothing.
                    }
                })
                .join();
        line.sendText("{\"type\":\"hello\",\"token\":\"" + token + "\"}", true).join();
        return line;
    }
}
