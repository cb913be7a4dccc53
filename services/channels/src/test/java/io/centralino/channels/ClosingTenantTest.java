package io.centralino.channels;

import static io.centralino.channels.Scene.ADA;
import static io.centralino.channels.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.mail.Mails;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A tenant whose operator closes it: what is open goes on, nothing new begins.
@WithParts
class ClosingTenantTest {

    private static final String CLOSING = "banca-chiude";
    private static final String MAILBOX = "chiude@mail.localhost";

    @BeforeAll
    static void setScene() {
        Scene.set();
        States.organisation(CLOSING, "tenant", "Banca Chiude");
        States.grant(ADA, CLOSING, "admin", "agent");
        Scene.account(CLOSING, "posta", Map.of("medium", "mail", "name", "Posta", "address", MAILBOX));
        Scene.account(CLOSING, "sito", Map.of("medium", "chat", "name", "Sito"));
        Scene.account(CLOSING, "api", Map.of("medium", "form", "name", "Modulo"));
    }

    @Test
    void refusesFormAndChatAndKeepsMailThatCallsNobody() {
        try (var anna = ChatClient.at(CLOSING + "/sito");
                var bruno = ChatClient.at(CLOSING + "/sito")) {
            var first = anna.written("m1", "Buongiorno");
            state("closing");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> form().statusCode() == 409);

            form().then().body("type", org.hamcrest.Matchers.equalTo("/problems/organisation-closing"));
            bruno.write("m1", "Sono nuovo");
            bruno.await(frame -> frame.toString().contains("/problems/organisation-closing"));
            assertThat(anna.written("m2", "Ci siete?").path("contactId")).isEqualTo(first.path("contactId"));
            Post.send(
                    Mails.bytes(
                            "From: Carla <carla@example.org>\nSubject: Tardi\nMessage-ID: <%s@x.it>\n\nTroppo tardi.\n"
                                    .formatted(UUID.randomUUID())),
                    MAILBOX);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> received().stream()
                            .anyMatch(data -> data.path("medium").asText().equals("mail")));
            assertThat(received())
                    .filteredOn(data -> data.path("medium").asText().equals("mail"))
                    .allSatisfy(data -> assertThat(data.has("contactId")).isFalse());

            state("open");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> form().statusCode() == 201);
        }
    }

    private static Response form() {
        return as(ADA).contentType(ContentType.JSON)
                .body(Map.of("accountId", "api", "text", "Vorrei aprire un conto"))
                .post("/api/v1/{org}/contacts", CLOSING);
    }

    private static void state(String state) {
        States.publish(
                "governance.organisation-state",
                CLOSING,
                CLOSING,
                Map.of(
                        "id", CLOSING,
                        "kind", "tenant",
                        "name", "Banca Chiude",
                        "mark", "BC",
                        "colour", "#792F67",
                        "locale", "it-IT",
                        "timeZone", "Europe/Rome",
                        "state", state));
    }

    private static List<JsonNode> received() {
        return Topics.heard("channels.facts").stream()
                .map(heard -> Objects.requireNonNull(heard.event()))
                .filter(event -> event.path("tenant").asText().equals(CLOSING))
                .filter(event -> event.path("type").asText().equals("centralino.channels.message-received.v1"))
                .map(event -> event.path("data"))
                .toList();
    }
}
