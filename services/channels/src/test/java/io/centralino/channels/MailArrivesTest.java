package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.centralino.channels.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.centralino.channels.mail.Mails;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithParts
class MailArrivesTest {

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @Test
    void itBecomesAContactThatCanBeRead() {
        Post.send(mail("Conto cointestato", "Vorrei aprire un conto, come posso fare?"), "aurora@mail.localhost");

        var contact = Work.contactAbout(AURORA, "Conto cointestato");
        var opened = contact.awaitFact("contact-opened").path("data");
        assertThat(opened.path("medium").asText()).isEqualTo("mail");
        assertThat(opened.path("language").asText()).isEqualTo("it");
        assertThat(opened.path("contactId").asText()).isEqualTo(contact.id().toString());
        assertThat(contact.awaitFact("contact-opened").path("personal").asText())
                .isNotEmpty();
        assertThat(contact.awaitFact("message-received")
                        .path("data")
                        .path("displayable")
                        .asBoolean())
                .isTrue();
        var message = contact.messages().getFirst();
        assertThat(message)
                .containsEntry("text", "Vorrei aprire un conto, come posso fare?")
                .containsEntry("direction", "in");
        assertThat(message.get("author")).isEqualTo(Map.of("kind", "customer", "name", "Anna Bianchi"));
    }

    @Test
    void itsRawFormIsForTheEyesOfQualityOnly() {
        Post.send(mail("Forma grezza", "Eccola."), "aurora@mail.localhost");
        var contact = Work.contactAbout(AURORA, "Forma grezza");
        var message = contact.firstMessageId();

        as(Scene.SARA)
                .get("/api/v1/{org}/raw/{id}", AURORA, message)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(containsString("Subject: Forma grezza"));
        as(Scene.GIULIA).get("/api/v1/{org}/raw/{id}", AURORA, message).then().statusCode(403);
    }

    @Test
    void itsFilesAreGivenOutAsFilesWhateverTheyClaimToBe() {
        Post.send(withFile("Con allegato"), "aurora@mail.localhost");
        var contact = Work.contactAbout(AURORA, "Con allegato");
        var path = "/api/v1/{org}/messages/{id}/attachments/{number}";

        as(Scene.GIULIA)
                .get(path, AURORA, contact.firstMessageId(), 1)
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(equalTo("<b>Ciao</b>"));
        as(Scene.GIULIA).get(path, AURORA, contact.firstMessageId(), 2).then().statusCode(404);
    }

    @Test
    void aCardNumberInItIsGoneBeforeAnybodyReadsIt() {
        Post.send(mail("Carta 4111 1111 1111 1111", "Numero 4111-1111-1111-1111, cvv 123."), "aurora@mail.localhost");

        var contact = Work.contactAbout(AURORA, "Carta [card ••1111]");

        assertThat(contact.messages().getFirst())
                .containsEntry("text", "Numero [card ••1111], cvv [•••].")
                .containsEntry("subject", "Carta [card ••1111]");
    }

    static byte[] withFile(String subject) {
        return Mails.bytes("""
                From: Anna Bianchi <anna.bianchi@example.org>
                To: aurora@mail.localhost
                Subject: %s
                Message-ID: <%s@example.org>
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain

                In allegato.
                --b
                Content-Type: text/html
                Content-Disposition: attachment; filename="pagina.html"

                <b>Ciao</b>
                --b--
                """.formatted(subject, java.util.UUID.randomUUID()));
    }

    static byte[] mail(String subject, String text) {
        return Mails.bytes(
                "From: Anna Bianchi <anna.bianchi@example.org>\nTo: aurora@mail.localhost\nSubject: %s\nMessage-ID: <%s@example.org>\n\n%s\n"
                        .formatted(subject, java.util.UUID.randomUUID(), text));
    }
}
