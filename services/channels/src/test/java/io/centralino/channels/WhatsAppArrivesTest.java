package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Anna writes to the bank by WhatsApp.
@WithParts
class WhatsAppArrivesTest {

    @BeforeAll
    static void setScene() {
        Scene.set();
        Customers.open();
    }

    @Test
    void itBecomesAContactOfWhomItCameFrom() {
        var anna = Customers.newNumber();

        var said = Customers.write(anna, "Buongiorno, la carta non funziona");

        assertThat(said.getInt("status")).isEqualTo(200);
        var contact = Customers.contactOf(anna);
        assertThat(contact.messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("text", "Buongiorno, la carta non funziona")
                        .containsEntry("medium", "whatsapp")
                        .containsEntry("displayable", true));
        assertThat(contact.awaitFact("contact-opened")
                        .path("data")
                        .path("medium")
                        .asText())
                .isEqualTo("whatsapp");
        var shown = Scene.as(Scene.GIULIA)
                .get("/api/v1/{org}/conversations/{id}", AURORA, contact.conversation())
                .jsonPath();
        assertThat(shown.getString("customerAddress")).isEqualTo("+" + anna);
        assertThat(shown.getString("answerableUntil")).isNotNull();
    }

    @Test
    void sentAgainItIsOneMessage() {
        var anna = Customers.newNumber();
        Customers.write(Map.of("from", anna, "name", "Anna " + anna, "text", "Una volta sola", "repeat", 5));

        Customers.write(anna, "E poi un'altra");

        assertThat(Customers.contactOf(anna).awaitMessages(2))
                .extracting(message -> message.get("text"))
                .containsExactly("Una volta sola", "E poi un'altra");
    }

    @Test
    void whoIsKnownByTwoNamesHasOneConversation() {
        var anna = Customers.newNumber();
        var userId = "IT." + UUID.randomUUID().toString().replace("-", "");
        Customers.write(Map.of("userId", userId, "name", "Anna " + anna, "text", "Senza numero"));
        var contact = Customers.contactOf(anna);
        Customers.write(Map.of("userId", userId, "from", anna, "name", "Anna " + anna, "text", "Con tutti e due"));
        contact.awaitMessages(2);

        Customers.write(Map.of("from", anna, "name", "Anna " + anna, "text", "Solo il numero"));

        assertThat(contact.awaitMessages(3)).hasSize(3);
        assertThat(Customers.contactsOf(anna)).hasSize(1);
    }

    @Test
    void nothingIsLostOfWhatCannotBeShown() {
        var anna = Customers.newNumber();
        var kinds = List.<Map<String, Object>>of(
                Map.of("type", "order", "order", Map.of("catalog_id", "1")),
                Map.of("type", "location", "location", Map.of("latitude", 45.4, "longitude", 9.2, "name", "Duomo")),
                Map.of("type", "button", "button", Map.of("text", "Confermo", "payload", "x")),
                Map.of(
                        "type",
                        "interactive",
                        "interactive",
                        Map.of("type", "list_reply", "list_reply", Map.of("id", "1", "title", "Carte"))),
                Map.of("type", "reaction", "reaction", Map.of("message_id", "wamid.x", "emoji", "👍")),
                Map.of("type", "text", "text", Map.of("body", "Zero\u0000 qui")));

        kinds.forEach(kind -> Customers.write(Map.of("from", anna, "name", "Anna " + anna, "message", kind)));

        var messages = Customers.contactOf(anna).awaitMessages(6);
        assertThat(messages)
                .extracting(message -> message.get("text"))
                .containsExactly("", "Duomo\ngeo:45.4,9.2", "Confermo", "Carte", "👍", "Zero qui");
        assertThat(messages.getFirst())
                .containsEntry("displayable", false)
                .containsEntry("obstacle", "unsupported-kind");
    }

    @Test
    void aReactionAloneCallsNobody() {
        var anna = Customers.newNumber();
        Customers.write(anna, "Grazie mille");
        var contact = Customers.contactOf(anna);
        contact.handled(1);
        contact.awaitClosed();

        Customers.write(Map.of(
                "from",
                anna,
                "name",
                "Anna " + anna,
                "message",
                Map.of("type", "reaction", "reaction", Map.of("emoji", "❤"))));

        contact.awaitMessages(2);
        assertThat(Customers.contactsOf(anna)).isEmpty();
    }

    @Test
    void aFileComesAfterItsMessage() {
        var anna = Customers.newNumber();
        var id = "file" + UUID.randomUUID();
        Customers.write(Map.of(
                "from",
                anna,
                "name",
                "Anna " + anna,
                "message",
                Map.of(
                        "type",
                        "document",
                        "document",
                        Map.of("id", id, "filename", "estratto.pdf", "caption", "Ecco"))));
        var contact = Customers.contactOf(anna);
        var message = contact.firstMessageId();
        Scene.as(Scene.GIULIA)
                .get("/api/v1/{org}/messages/{id}/attachments/1", AURORA, message)
                .then()
                .statusCode(404);

        Customers.keep(id, "%PDF-1.7 estratto");

        Awaitility.await()
                .until(() -> Scene.as(Scene.GIULIA)
                                .get("/api/v1/{org}/messages/{id}/attachments/1", AURORA, message)
                                .statusCode()
                        == 200);
        assertThat(Scene.as(Scene.GIULIA)
                        .get("/api/v1/{org}/messages/{id}/attachments/1", AURORA, message)
                        .asString())
                .isEqualTo("%PDF-1.7 estratto");
        assertThat(contact.messages().getFirst())
                .extractingByKey("attachments")
                .asString()
                .contains("ready");
        assertThat(Scene.as(Scene.ADA)
                        .get("/api/v1/{org}/raw/{id}", AURORA, message)
                        .asString())
                .contains(id, "wamid.");
    }

    @Test
    void whatIsSaidOfThemIsSealed() {
        var anna = Customers.newNumber();
        Customers.write(anna, "Il mio segreto");
        var contact = Customers.contactOf(anna);

        contact.awaitFact("message-received");

        assertThat(Topics.said(
                                        "channels",
                                        "contact-opened",
                                        contact.conversation().toString())
                                .toString()
                        + Topics.said(
                                "channels",
                                "message-received",
                                contact.conversation().toString()))
                .doesNotContain(anna, "segreto");
    }
}
