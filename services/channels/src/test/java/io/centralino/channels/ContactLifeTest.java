package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.centralino.channels.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.Topics;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From opening to closing, as routing leads it.
@WithParts
class ContactLifeTest {

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @Test
    void whenAllWasSeenItCloses() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            anna.written("m1", "Una domanda");
            var contact = ChatTest.contact(anna);
            contact.answer("Una risposta");

            contact.handled(2);

            var closed = contact.awaitFact("contact-closed").path("data");
            assertThat(closed.path("reason").asText()).isEqualTo("handled");
            assertThat(closed.path("lastSequence").asInt()).isEqualTo(2);
            assertThat(closed.has("successorId")).isFalse();
        }
    }

    @Test
    void whatTheAgentDidNotSeeIsWorkForASuccessor() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            anna.written("m1", "Una domanda");
            var contact = ChatTest.contact(anna);
            contact.answer("Una risposta");
            anna.written("m2", "E un'altra cosa");

            contact.handled(2);

            var closed = contact.awaitFact("contact-closed").path("data");
            Awaitility.await().until(() -> contact.facts("contact-opened").size() == 2);
            var successor = contact.facts("contact-opened").getLast().path("data");
            assertThat(closed.path("successorId").asText())
                    .isEqualTo(successor.path("contactId").asText());
            assertThat(successor.path("successorOf").asText())
                    .isEqualTo(contact.id().toString());
            assertThat(successor.path("firstSequence").asInt()).isEqualTo(3);
            assertThat(contact.messages().getLast())
                    .containsEntry("contactId", successor.path("contactId").asText());
            assertThat(anna.all("closed")).isEmpty();
        }
    }

    @Test
    void heardTwiceItClosesOnce() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            anna.written("m1", "Una domanda");
            var contact = ChatTest.contact(anna);
            contact.handled(1);
            contact.handled(1);
            contact.awaitClosed();

            anna.written("m2", "Ancora io");

            assertThat(contact.facts("contact-closed")).hasSize(1);
            assertThat(contact.facts("contact-opened")).hasSize(2);
        }
    }

    @Test
    void onlyTheAgentWhoHasItAnswers() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            anna.written("m1", "Una domanda");
            var contact = ChatTest.contact(anna);
            contact.assignedTo(Scene.GIULIA);
            Awaitility.await()
                    .until(() -> Scene.GIULIA.toString().equals(contact.shown().getString("agentId")));

            as(Scene.PAOLO)
                    .contentType(ContentType.JSON)
                    .body(Map.of("contactId", contact.id(), "text", "Rispondo io"))
                    .post("/api/v1/{org}/conversations/{id}/messages", AURORA, contact.conversation())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/contact-assigned-elsewhere"));
            contact.answer("No, io.");
            assertThat(contact.messages()).hasSize(2);
        }
    }

    @Test
    void nobodyAnswersAClosedContact() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            anna.written("m1", "Una domanda");
            var contact = ChatTest.contact(anna);
            contact.handled(1);
            contact.awaitClosed();

            as(Scene.GIULIA)
                    .contentType(ContentType.JSON)
                    .body(Map.of("contactId", contact.id(), "text", "Troppo tardi"))
                    .post("/api/v1/{org}/conversations/{id}/messages", AURORA, contact.conversation())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/contact-closed"));
        }
    }

    @Test
    void anAnswerSentAgainUnderItsNameIsTheSameAnswer() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            anna.written("m1", "Una domanda");
            var contact = ChatTest.contact(anna);
            var body = Map.of(
                    "contactId",
                    contact.id(),
                    "text",
                    "Una volta",
                    "clientId",
                    UUID.randomUUID().toString());

            var ids = Stream.generate(() -> as(Scene.GIULIA)
                            .contentType(ContentType.JSON)
                            .body(body)
                            .post("/api/v1/{org}/conversations/{id}/messages", AURORA, contact.conversation())
                            .jsonPath()
                            .getString("id"))
                    .limit(3)
                    .distinct();

            assertThat(ids).hasSize(1);
            assertThat(Topics.said(
                            "channels", "message-sent", contact.conversation().toString()))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(contact.messages()).hasSize(2);
        }
    }

    @Test
    void factsOfWorkThatCameByNoChannelMeanNothingHere() {
        var foreign = new Work.Contact(AURORA, UUID.randomUUID(), UUID.randomUUID());
        foreign.assignedTo(Scene.GIULIA);
        foreign.handled(0);

        whenAllWasSeenItCloses();
    }
}
