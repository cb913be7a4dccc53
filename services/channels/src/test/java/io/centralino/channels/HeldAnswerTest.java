package io.centralino.channels;

import static io.centralino.channels.Scene.ADA;
import static io.centralino.channels.Scene.AURORA;
import static io.centralino.channels.Scene.GIULIA;
import static io.centralino.channels.Scene.PAOLO;
import static io.centralino.channels.Scene.SARA;
import static io.centralino.channels.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.tenancy.Tenancy;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Giulia answers with some seconds to think better of it.
@WithParts
class HeldAnswerTest {

    private static final String SITE = "banca-aurora/sito";
    private static final int LONG = 60;

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    HeldAnswerTest() {}

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @Test
    void whileItIsHeldColleaguesSeeItAndAnnaDoesNot() {
        try (var anna = ChatClient.at(SITE)) {
            var contact = asks(anna);

            var held = contact.hold(GIULIA, "La sua carta è 5555 5555 5555 4444", LONG);

            assertThat(held.getString("text")).isEqualTo("La sua carta è [card ••4444]");
            assertThat(held.getString("conversationId"))
                    .isEqualTo(contact.conversation().toString());
            assertThat(held.getString("contactId")).isEqualTo(contact.id().toString());
            assertThat(held.getMap("author"))
                    .isEqualTo(Map.of("kind", "agent", "personId", GIULIA.toString(), "name", "Giulia Ferrante"));
            assertThat(Instant.parse(held.getString("leavesAt")))
                    .isEqualTo(Instant.parse(held.getString("writtenAt")).plusSeconds(LONG));
            assertThat(contact.held()).containsExactly(held.getMap(""));
            assertThat(stored(contact)).isEqualTo("La sua carta è [card ••4444]");
            assertThat(contact.messages()).hasSize(1);
            assertThat(contact.facts("message-sent")).isEmpty();
        }
    }

    @Test
    void takenBackInTimeItWasNeverThere() {
        var address = "ripensata-" + UUID.randomUUID() + "@example.org";
        var contact = writes(address);
        var held = contact.hold(GIULIA, "Troppo in fretta", LONG);

        contact.takeBack(GIULIA, held.get("id"))
                .then()
                .statusCode(200)
                .body("text", equalTo("Troppo in fretta"))
                .body("id", equalTo(held.getString("id")));

        assertThat(contact.held()).isEmpty();
        contact.takeBack(GIULIA, held.get("id")).then().statusCode(404);
        contact.answer("Con calma");
        assertThat(Post.await(address, 1)).singleElement().asString().doesNotContain("fretta");
        assertThat(contact.messages())
                .extracting(message -> message.get("sequence"))
                .containsExactly(1, 2);
        assertThat(contact.facts("message-sent")).hasSize(1);
    }

    @Test
    void whenItsSecondsAreOverItLeavesAsAMail() {
        var address = "partita-" + UUID.randomUUID() + "@example.org";
        var contact = writes(address);

        var held = contact.hold(GIULIA, "Ci siamo", 1);

        assertThat(Post.await(address, 1)).hasSize(1);
        assertThat(contact.messages().getLast())
                .containsEntry("id", held.getString("id"))
                .containsEntry("text", "Ci siamo");
        assertThat(contact.held()).isEmpty();
        assertThat(contact.facts("message-sent")).hasSize(1);
        refused(contact.takeBack(GIULIA, held.get("id")), 409, "answer-left");
    }

    @Test
    void noneOvertakesAnother() {
        try (var anna = ChatClient.at(SITE)) {
            var contact = asks(anna);

            var first = contact.hold(GIULIA, "Prima", 2);
            var second = contact.hold(GIULIA, "Seconda", 1);

            assertThat(second.getString("leavesAt")).isEqualTo(first.getString("leavesAt"));
            Awaitility.await().until(() -> anna.all("message").size() == 2);
            assertThat(anna.all("message"))
                    .extracting(frame -> frame.path("text").asText())
                    .containsExactly("Prima", "Seconda");
        }
    }

    @Test
    void wrapUpLetsItLeaveFirst() {
        try (var anna = ChatClient.at(SITE)) {
            var contact = asks(anna);
            var held = contact.hold(GIULIA, "Arrivederci", LONG);

            contact.handled(1);

            var closed = contact.awaitFact("contact-closed");
            assertThat(closed.path("data").path("lastSequence").asInt()).isEqualTo(2);
            assertThat(closed.path("data").has("successorId")).isFalse();
            assertThat(contact.facts("message-sent"))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.path("sequence").asInt())
                            .isLessThan(closed.path("sequence").asInt()));
            assertThat(anna.await("message").path("text").asText()).isEqualTo("Arrivederci");
            anna.await("closed");
            refused(contact.takeBack(GIULIA, held.get("id")), 409, "answer-left");
        }
    }

    @Test
    void wrapUpThatMissedAMessageLeavesItToASuccessorAllTheSame() {
        try (var anna = ChatClient.at(SITE)) {
            var contact = asks(anna);
            contact.hold(GIULIA, "Arrivederci", LONG);
            anna.written("m2", "Anzi, ancora una cosa");

            contact.handled(1);

            var closed = contact.awaitFact("contact-closed").path("data");
            assertThat(closed.path("lastSequence").asInt()).isEqualTo(3);
            assertThat(contact.messages())
                    .extracting(message -> message.get("contactId"))
                    .containsExactly(
                            contact.id().toString(),
                            closed.path("successorId").asText(),
                            contact.id().toString());
        }
    }

    @Test
    void itLeavesEvenIfTheContactIsAnothersByThen() {
        try (var anna = ChatClient.at(SITE)) {
            var contact = asks(anna);
            contact.hold(GIULIA, "Le passo un collega", LONG);
            contact.assignedTo(PAOLO);
            Awaitility.await()
                    .until(() -> PAOLO.toString().equals(contact.shown().getString("agentId")));

            isDue(contact);

            var shown = anna.await("message");
            assertThat(shown.path("author").asText()).isEqualTo("Giulia Ferrante");
        }
    }

    @Test
    void onlyWhoWroteItTakesItBack() {
        try (var anna = ChatClient.at(SITE);
                var bruno = ChatClient.at(SITE)) {
            var contact = asks(anna);
            var held = contact.hold(GIULIA, "Mia", LONG);

            refused(contact.takeBack(PAOLO, held.get("id")), 403, "not-your-answer");
            refused(contact.takeBack(SARA, held.get("id")), 403, "not-your-answer");
            refused(asks(bruno).takeBack(GIULIA, held.get("id")), 404, "not-found");
            assertThat(contact.held()).hasSize(1);
        }
    }

    @Test
    void heldAgainUnderItsNameItIsTheSameAnswer() {
        try (var anna = ChatClient.at(SITE)) {
            var contact = asks(anna);
            var body = Map.of("contactId", contact.id(), "text", "Una volta", "clientId", "r1", "seconds", LONG);
            var held = contact.hold(GIULIA, body).jsonPath().getString("id");

            contact.hold(GIULIA, body).then().statusCode(201).body("id", equalTo(held));

            assertThat(contact.held()).hasSize(1);
            isDue(contact);
            anna.await("message");
            refused(contact.hold(GIULIA, body), 409, "answer-left");
            assertThat(contact.messages()).hasSize(2);
        }
    }

    @Test
    void askedForAtOnceUnderItsNameItLeavesAtOnceBehindThoseBeforeIt() {
        try (var anna = ChatClient.at(SITE)) {
            var contact = asks(anna);
            contact.hold(GIULIA, "Prima", LONG);
            var body = Map.of("contactId", contact.id(), "text", "Seconda", "clientId", "r1", "seconds", LONG);
            var held = contact.hold(GIULIA, body).jsonPath().getString("id");

            refused(answers(PAOLO, contact, body), 403, "not-your-answer");
            answers(GIULIA, contact, body).then().statusCode(201).body("id", equalTo(held));

            assertThat(contact.messages())
                    .extracting(message -> message.get("text"))
                    .containsExactly("Una domanda", "Prima", "Seconda");
            assertThat(contact.held()).isEmpty();
        }
    }

    @Test
    void whatWouldBeRefusedAtOnceIsNotHeld() {
        try (var anna = ChatClient.at(SITE)) {
            var contact = asks(anna);
            contact.assignedTo(PAOLO);
            Awaitility.await()
                    .until(() -> PAOLO.toString().equals(contact.shown().getString("agentId")));
            var body = Map.of("contactId", contact.id(), "text", "x", "seconds", 1);

            refused(contact.hold(GIULIA, body), 409, "contact-assigned-elsewhere");
            contact.handled(1);
            contact.awaitClosed();
            refused(contact.hold(PAOLO, body), 409, "contact-closed");
            var anonymous = fills("api", Map.of());
            refused(
                    anonymous.hold(GIULIA, Map.of("contactId", anonymous.id(), "text", "x", "seconds", 1)),
                    409,
                    "no-way-back");
        }
    }

    @Test
    void whoseWayBackWasLostMeanwhileIsShownToHaveFailed() {
        var form = "modulo-" + UUID.randomUUID().toString().substring(0, 8);
        Scene.account(AURORA, form, Map.of("medium", "form", "name", "Modulo", "address", "aurora@mail.localhost"));
        var contact = fills(form, Map.of("mail", "anna@example.org"));
        contact.hold(GIULIA, "Le scriviamo", LONG);
        Scene.account(AURORA, form, Map.of("medium", "form", "name", "Modulo"));

        isDue(contact);

        assertThat(contact.awaitMessages(2).getLast()).containsEntry("delivery", "failed");
        assertThat(contact.awaitFact("delivery-changed")
                        .path("data")
                        .path("reason")
                        .asText())
                .isEqualTo("no-way-back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "\"text\": \"x\"",
                "\"text\": \"x\", \"seconds\": 0",
                "\"text\": \"x\", \"seconds\": 61",
                "\"text\": \"x\", \"seconds\": \"un minuto\"",
                "\"text\": \" \", \"seconds\": 1",
                "\"text\": \"\\u202e\", \"seconds\": 1",
                "\"text\": \"x\", \"seconds\": 1, \"clientId\": \"\""
            })
    void whatIsNoHeldAnswerIsAProblem(String members) {
        var contact = fills("api", Map.of("mail", "anna@example.org"));

        var answer = contact.hold(GIULIA, "{\"contactId\": \"%s\", %s}".formatted(contact.id(), members));

        answer.then().statusCode(400).contentType("application/problem+json");
        assertThat(contact.held()).isEmpty();
    }

    private static Work.Contact asks(ChatClient visitor) {
        visitor.written("m1", "Una domanda");
        return ChatTest.contact(visitor);
    }

    private static Work.Contact writes(String address) {
        return fills("api", Map.of("mail", address));
    }

    private static Work.Contact fills(String form, Map<String, String> from) {
        var taken = as(ADA).contentType(ContentType.JSON)
                .body(Map.of("accountId", form, "from", from, "text", "Una domanda"))
                .post("/api/v1/{org}/contacts", AURORA)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Work.Contact(AURORA, taken.getUUID("contactId"), taken.getUUID("conversationId"));
    }

    private static Response answers(UUID agent, Work.Contact contact, Object body) {
        return as(agent)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/{org}/conversations/{id}/messages", AURORA, contact.conversation());
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    /// Time passes.
    private void isDue(Work.Contact contact) {
        tenancy.in(
                AURORA,
                () -> entities.createNativeQuery("UPDATE held_answer SET leaves_at = now() WHERE conversation_id = ?1")
                        .setParameter(1, contact.conversation())
                        .executeUpdate());
    }

    private Object stored(Work.Contact contact) {
        return tenancy.in(
                AURORA,
                () -> entities.createNativeQuery("SELECT text FROM held_answer WHERE conversation_id = ?1")
                        .setParameter(1, contact.conversation())
                        .getSingleResult());
    }
}
