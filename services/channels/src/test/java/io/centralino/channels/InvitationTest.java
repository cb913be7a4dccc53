package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.mail.Mails;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Quality wants to know of Anna how it went.
@WithParts
class InvitationTest {

    private final UUID invitation = UUID.randomUUID();
    private final String link = "https://example.org/s/" + invitation;
    private final String anna = Customers.newNumber();

    @BeforeAll
    static void setScene() {
        Scene.set();
        Customers.open();
    }

    private void invited(Work.Contact contact, Instant expires) {
        var fact = Topics.fact(
                "quality",
                "survey-invited",
                contact.id().toString(),
                contact.organisation(),
                Map.of(
                        "invitationId",
                        invitation,
                        "contactId",
                        contact.id(),
                        "conversationId",
                        contact.conversation(),
                        "locale",
                        "it",
                        "invitedAt",
                        Instant.now(),
                        "expiresAt",
                        expires));
        fact.put("personal", States.seal(contact.organisation(), Map.of("link", link)));
        Contracts.validate("quality", "survey-invited", fact);
        Topics.say(fact);
    }

    private static Instant inAWeek() {
        return Instant.now().plusSeconds(7 * 86_400);
    }

    private JsonNode sent() {
        return Objects.requireNonNull(Topics.await(
                        "channels.facts",
                        heard -> heard.event() != null
                                && invitation
                                        .toString()
                                        .equals(heard.event()
                                                .at("/data/invitationId")
                                                .asText()))
                .event());
    }

    private Work.Contact handledOnWhatsApp() {
        Customers.write(anna, "Grazie");
        var contact = Customers.contactOf(anna);
        contact.handled(1);
        contact.awaitClosed();
        return contact;
    }

    @Test
    void itGoesTheWaySheCameAndOpensNothing() {
        var contact = handledOnWhatsApp();

        invited(contact, inAWeek());

        assertThat(sent().at("/data/outcome").asText()).isEqualTo("sent");
        Awaitility.await().until(() -> Customers.sentTo(anna).size() == 1);
        assertThat(Customers.sentTo(anna).getFirst()).contains(link);
        assertThat(contact.messages().getLast())
                .containsEntry("automatic", "survey")
                .extractingByKey("author")
                .isEqualTo(Map.of("kind", "system"));
        assertThat(Customers.contactsOf(anna)).isEmpty();
        assertThat(contact.facts("message-sent")).isEmpty();
        assertThat(Topics.said("channels", "survey-sent", contact.conversation().toString())
                        .toString())
                .doesNotContain(link);
    }

    @Test
    void heardAgainItIsBroughtOnce() {
        var contact = handledOnWhatsApp();
        invited(contact, inAWeek());
        sent();

        invited(contact, inAWeek());
        contact.handled(1);
        Customers.write(anna, "Un'altra cosa");

        contact.awaitMessages(3);
        Awaitility.await().until(() -> Customers.contactsOf(anna).size() == 1);
        assertThat(Customers.sentTo(anna)).hasSize(1);
    }

    @Test
    void byMailItStaysInTheThread() {
        var address = "sondaggio-" + UUID.randomUUID() + "@example.org";
        var subject = "Sondaggio " + UUID.randomUUID();
        Post.send(
                Mails.bytes("From: Anna <%s>\nSubject: %s\nMessage-ID: <%s@x.it>\n\nBuongiorno.\n"
                        .formatted(address, subject, UUID.randomUUID())),
                "aurora@mail.localhost");
        var contact = Work.contactAbout(AURORA, subject);

        invited(contact, inAWeek());

        assertThat(new String(Post.await(address, 1).getFirst(), StandardCharsets.UTF_8))
                .contains("In-Reply-To");
        assertThat(contact.messages()).hasSize(2);
    }

    @Test
    void whoHasLeftTheChatIsAskedByTheMailThatTheAccountNames() {
        var address = "app-" + UUID.randomUUID() + "@example.org";
        Scene.account(
                AURORA,
                "sito-con-ripiego",
                Map.of(
                        "medium", "chat",
                        "name", "Chat con ripiego",
                        "language", "it",
                        "fallback", "posta"));
        Work.Contact contact;
        try (var visitor =
                ChatClient.at("banca-aurora/sito-con-ripiego", Map.of("mail", address, "name", "Anna " + anna))) {
            visitor.written("m1", "Devo andare");
            contact = Awaitility.await()
                    .until(() -> Work.contactsNamed(AURORA, "Anna " + anna), found -> !found.isEmpty())
                    .getFirst();
        }
        contact.awaitClosed();

        invited(contact, inAWeek());

        assertThat(sent().at("/data/medium").asText()).isEqualTo("mail");
        assertThat(new String(Post.await(address, 1).getFirst(), StandardCharsets.UTF_8))
                .isNotEmpty();
    }

    @Test
    void whoIsInTheChatSeesItThere() {
        try (var visitor = ChatClient.at("banca-aurora/sito", Map.of("name", "Anna " + anna))) {
            visitor.written("m1", "Sono qui");
            var contact = Awaitility.await()
                    .until(() -> Work.contactsNamed(AURORA, "Anna " + anna), found -> !found.isEmpty())
                    .getFirst();

            invited(contact, inAWeek());

            assertThat(visitor.await("message").path("text").asText()).contains(link);
        }
    }

    @Test
    void whoCannotBeReachedIsNot() {
        var yesterday = Instant.now().minusSeconds(25 * 3_600).getEpochSecond();
        Customers.write(
                Map.of("from", anna, "name", "Anna " + anna, "text", "Ieri", "timestamp", Long.toString(yesterday)));
        var contact = Customers.contactOf(anna);

        invited(contact, inAWeek());

        assertThat(sent().at("/data/outcome").asText()).isEqualTo("unreachable");
        assertThat(contact.messages()).hasSize(1);
    }

    @Test
    void whatHasExpiredIsNotBrought() {
        var contact = handledOnWhatsApp();

        invited(contact, Instant.now().minusSeconds(1));

        assertThat(sent().at("/data/outcome").asText()).isEqualTo("expired");
        assertThat(List.of(contact.messages().size())).containsExactly(1);
    }
}
