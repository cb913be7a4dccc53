package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.centralino.channels.Scene.GIULIA;
import static io.centralino.channels.Scene.PAOLO;
import static io.centralino.channels.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Anna and Giulia see of one another that they are writing.
///
/// A signal may be lost, so each is said again until it is heard.
@WithParts
class TypingTest {

    private static final String SITE = "banca-aurora/sito";

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    TypingTest() {}

    @BeforeAll
    static void setScene() {
        Scene.set();
        States.publish(
                "governance.person-state", "voxia", GIULIA.toString(), Map.of("id", GIULIA, "name", "Giulia Ferrante"));
    }

    @Test
    void annasIsToldToWhoWorksOnIt() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Scrivo subito il resto");
            var contact = ChatTest.contact(anna);

            var signal = whenAnnaTypes(anna);

            Contracts.validate("channels", "typing", signal);
            assertThat(signal.path("tenant").asText()).isEqualTo(AURORA);
            assertThat(signal.path("data").path("contactId").asText())
                    .isEqualTo(contact.id().toString());
            assertThat(signal.path("data").has("agentId")).isFalse();
        }
    }

    @Test
    void atEveryKeyItIsToldNowAndThenOnly() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Dunque");

            for (var key = 0; key < 50; key++) {
                anna.say(Map.of("type", "typing"));
            }

            afterThat(anna);
            assertThat(signals(anna, "customer")).hasSizeLessThan(25);
        }
    }

    @Test
    void withoutAContactNobodyIsTold() {
        try (var anna = ChatClient.at(SITE)) {
            anna.say(Map.of("type", "typing"));

            anna.written("m1", "Era solo una prova");
            afterThat(anna);
            assertThat(signals(anna, "customer")).isEmpty();
        }
    }

    @Test
    void giuliasIsShownToAnnaByHerFirstName() {
        try (var anna = ChatClient.at(SITE);
                var bruno = ChatClient.at(SITE)) {
            anna.written("m1", "C'è qualcuno?");
            bruno.written("m1", "E per me?");
            var contact = ChatTest.contact(anna);

            Awaitility.await().until(() -> {
                types(GIULIA, contact).then().statusCode(204);
                return anna.all("typing").stream()
                        .anyMatch(frame -> frame.toString().equals("{\"type\":\"typing\",\"author\":\"Giulia\"}"));
            });

            Contracts.validate("channels", "typing", signals(anna, "agent").getFirst());
            assertThat(signals(anna, "agent").toString()).doesNotContain("Giulia");
            assertThat(bruno.all("typing")).isEmpty();
        }
    }

    @Test
    void anAgentWhoseNameIsNotKnownIsShownWithoutOne() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "C'è qualcuno?");
            var contact = ChatTest.contact(anna);

            Awaitility.await().until(() -> {
                types(PAOLO, contact);
                return !anna.all("typing").isEmpty();
            });

            assertThat(anna.all("typing").getFirst().has("author")).isFalse();
        }
    }

    @Test
    void whoMayNotAnswerDoesNotWrite() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Una domanda");
            var contact = ChatTest.contact(anna);
            contact.assignedTo(GIULIA);
            Awaitility.await()
                    .until(() -> GIULIA.toString().equals(contact.shown().getString("agentId")));

            types(PAOLO, contact).then().statusCode(409).body("type", equalTo("/problems/contact-assigned-elsewhere"));
            contact.handled(1);
            contact.awaitClosed();
            types(GIULIA, contact).then().statusCode(409).body("type", equalTo("/problems/contact-closed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"contactId\": null}", "{\"contactId\": \"x\"}"})
    void whatNamesNoContactIsAProblem(String body) {
        as(GIULIA)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/{org}/conversations/{id}/typing", AURORA, UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void noTableKnowsOfIt() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Scrivo subito il resto");
            whenAnnaTypes(anna);
            afterThat(anna);

            var tables = tenancy.in(
                    AURORA,
                    () -> entities.createNativeQuery(
                                    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                                            + " AND has_table_privilege(oid, 'SELECT')",
                                    String.class)
                            .getResultList());
            assertThat(tables).contains("message", "outbox", "idempotency");
            for (var table : tables) {
                var rows = tenancy.in(
                        AURORA,
                        () -> entities.createNativeQuery(
                                        "SELECT count(*) FROM %s t WHERE t::text LIKE '%%typing%%'".formatted(table))
                                .getSingleResult());
                assertThat(rows).as(String.valueOf(table)).isEqualTo(0L);
            }
        }
    }

    private static JsonNode whenAnnaTypes(ChatClient anna) {
        return Awaitility.await()
                .until(
                        () -> {
                            anna.say(Map.of("type", "typing"));
                            return signals(anna, "customer");
                        },
                        heard -> !heard.isEmpty())
                .getFirst();
    }

    /// Giulia's signal of the same conversation comes after all that were said before it.
    private static void afterThat(ChatClient anna) {
        anna.say(Map.of("type", "ping"));
        anna.await("pong");
        var contact = ChatTest.contact(anna);
        Awaitility.await().until(() -> {
            types(GIULIA, contact);
            return !signals(anna, "agent").isEmpty();
        });
    }

    private static Response types(UUID agent, Work.Contact contact) {
        return as(agent)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("contactId", contact.id()))
                .post("/api/v1/{org}/conversations/{id}/typing", AURORA, contact.conversation());
    }

    private static List<JsonNode> signals(ChatClient visitor, String by) {
        return Topics.heard("channels.signals", visitor.conversation()).stream()
                .map(heard -> Objects.requireNonNull(heard.event()))
                .filter(event -> event.path("data").path("by").asText().equals(by))
                .toList();
    }
}
