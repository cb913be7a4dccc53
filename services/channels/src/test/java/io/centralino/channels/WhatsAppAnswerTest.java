package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Giulia answers Anna by WhatsApp.
@WithParts
class WhatsAppAnswerTest {

    private final String anna = Customers.newNumber();

    @Inject
    @DataSource("engine")
    @SuppressWarnings("NullAway.Init")
    AgroalDataSource engine;

    @BeforeAll
    static void setScene() {
        Scene.set();
        Customers.open();
    }

    private Work.Contact writes() {
        Customers.write(anna, "Mi aiutate?");
        return Customers.contactOf(anna);
    }

    private static Map<String, Object> answerIn(Work.Contact contact) {
        return contact.messages().stream()
                .filter(message -> "out".equals(message.get("direction")))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitDelivery(Work.Contact contact, String state) {
        Awaitility.await(state).until(() -> answerIn(contact).get("delivery"), state::equals);
    }

    private static List<String> statesSaid(Work.Contact contact) {
        return contact.facts("delivery-changed").stream()
                .map(fact -> fact.path("data"))
                .map(data ->
                        data.path("state").asText() + (data.path("uncertain").asBoolean() ? "?" : ""))
                .toList();
    }

    @Test
    void itArrivesAndItsStatesAreSaid() {
        var contact = writes();

        contact.answer("Certo, mi dica.");

        awaitDelivery(contact, "delivered");
        assertThat(Customers.sentTo(anna)).containsExactly("Certo, mi dica.");
        Customers.status(Customers.idsSentTo(anna).getFirst(), "", "read");
        awaitDelivery(contact, "read");
        Awaitility.await().until(() -> statesSaid(contact).size() == 3);
        assertThat(statesSaid(contact)).containsExactly("sent", "delivered", "read");
    }

    @Test
    void statesInAnyOrderOnlyEverGetFurther() {
        var contact = writes();
        Customers.moods("MUDDLED");

        contact.answer("Eccomi.");

        awaitDelivery(contact, "read");
        Customers.status(Customers.idsSentTo(anna).getFirst(), "", "failed");
        Customers.write(anna, "Dopo tutto");
        contact.awaitMessages(3);
        assertThat(answerIn(contact)).containsEntry("delivery", "read");
        assertThat(statesSaid(contact)).doesNotHaveDuplicates().doesNotContain("failed");
    }

    @Test
    void aStateThatComesBeforeTheProvidersYesIsKeptForIt() {
        var contact = writes();
        Customers.moods("HASTY");

        contact.answer("In fretta.");

        awaitDelivery(contact, "delivered");
        assertThat(Customers.sentTo(anna)).hasSize(1);
    }

    @Test
    void whatNobodyKnowsIsNotSentAgainAndSettledByTheProvidersWord() {
        var contact = writes();
        Customers.moods("LOSE");

        contact.answer("Una volta sola.");

        awaitDelivery(contact, "delivered");
        assertThat(Customers.sentTo(anna)).containsExactly("Una volta sola.");
        assertThat(answerIn(contact)).doesNotContainKey("uncertain");
    }

    @Test
    void whatNobodyEverKnowsIsShownAsUncertainAndHoldsUpNothing() {
        var contact = writes();
        Customers.moods("DROP");
        contact.answer("Forse.");
        Awaitility.await().until(() -> Boolean.TRUE.equals(answerIn(contact).get("uncertain")));

        contact.answer("Di sicuro.");

        Awaitility.await().until(() -> Customers.sentTo(anna).size() == 1);
        assertThat(Customers.sentTo(anna)).containsExactly("Di sicuro.");
        assertThat(answerIn(contact)).containsEntry("delivery", "queued");
        assertThat(statesSaid(contact)).contains("queued?");
    }

    @Test
    void whatADyingInstanceHadBegunIsNotSentAgain() {
        var contact = writes();
        Customers.moods("LATER");
        var answer = contact.answer("A metà.").getString("id");
        Awaitility.await().until(() -> tried(answer) == 1);

        // Another instance took the row for the second try, and its hold has run out.
        Sql.update(
                engine,
                "UPDATE outgoing SET state = 'sending', next_try = now() WHERE id = ?",
                UUID.fromString(answer));

        Awaitility.await().until(() -> Boolean.TRUE.equals(answerIn(contact).get("uncertain")));
        assertThat(Customers.sentTo(anna)).isEmpty();
    }

    private int tried(String answer) {
        return Sql.list(
                        engine,
                        "SELECT attempts FROM outgoing WHERE id = ? AND state = 'waiting'",
                        row -> row.getInt(1),
                        UUID.fromString(answer))
                .stream()
                .findFirst()
                .orElse(0);
    }

    @Test
    void aProviderThatAsksForPatienceIsAskedAgain() {
        var contact = writes();
        Customers.moods("LATER");

        contact.answer("Con calma.");

        awaitDelivery(contact, "delivered");
        assertThat(Customers.sentTo(anna)).containsExactly("Con calma.");
    }

    @Test
    void aRefusalIsShownWithItsReason() {
        var contact = writes();
        Customers.moods("REFUSE");

        contact.answer("Troppo tardi.");

        awaitDelivery(contact, "failed");
        Awaitility.await().until(() -> !statesSaid(contact).isEmpty());
        assertThat(contact.facts("delivery-changed"))
                .extracting(fact -> fact.path("data").path("reason"))
                .extracting(JsonNode::asText)
                .containsExactly("window-closed");
    }

    @Test
    void afterADayNobodyIsAnswered() {
        var yesterday = Instant.now().minusSeconds(25 * 3_600).getEpochSecond();
        Customers.write(
                Map.of("from", anna, "name", "Anna " + anna, "text", "Ieri", "timestamp", Long.toString(yesterday)));
        var contact = Customers.contactOf(anna);

        Scene.as(Scene.GIULIA)
                .contentType(ContentType.JSON)
                .body(Map.of("contactId", contact.id(), "text", "Oggi", "clientId", UUID.randomUUID()))
                .post("/api/v1/{org}/conversations/{id}/messages", AURORA, contact.conversation())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/window-closed"));
        assertThat(contact.messages()).hasSize(1);
    }

    @Test
    void whatIsTooLongForWhatsAppIsRefusedBeforeItIsAnAnswer() {
        var contact = writes();

        Scene.as(Scene.GIULIA)
                .contentType(ContentType.JSON)
                .body(Map.of("contactId", contact.id(), "text", "x".repeat(4_097), "clientId", UUID.randomUUID()))
                .post("/api/v1/{org}/conversations/{id}/messages", AURORA, contact.conversation())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"));
        assertThat(contact.messages()).hasSize(1);
    }

    @Test
    void whoHasNoNumberIsAnsweredByTheirId() {
        var userId = "IT." + anna;
        Customers.write(Map.of("userId", userId, "name", "Anna " + anna, "text", "Non ho un numero"));
        var contact = Customers.contactOf(anna);

        contact.answer("Non serve.");

        awaitDelivery(contact, "delivered");
        assertThat(Customers.sentTo(userId)).containsExactly("Non serve.");
    }

    @Test
    void ourOwnIdOnTheProvidersWordIsEnough() {
        var contact = writes();
        Customers.moods("DROP");
        var answer = contact.answer("Solo nostra.").getString("id");
        Awaitility.await().until(() -> Boolean.TRUE.equals(answerIn(contact).get("uncertain")));

        assertThat(Customers.status("wamid.other", UUID.randomUUID().toString(), "read"))
                .isEqualTo(200);
        Customers.status("wamid.ours", answer, "delivered");

        awaitDelivery(contact, "delivered");
    }
}
