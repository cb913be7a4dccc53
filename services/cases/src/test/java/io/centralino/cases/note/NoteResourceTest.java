package io.centralino.cases.note;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.identity;
import static io.centralino.cases.Tenant.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.centralino.cases.People;
import io.centralino.cases.Tenant;
import io.centralino.cases.Tenant.Contact;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.centralino.testkit.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Elena wrote a mail; Giulia writes down what her colleagues should know.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class NoteResourceTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Tenancy tenancy;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    final Tenant aurora = Tenant.open("banca-aurora");
    final String address = anAddress();
    final Contact mail = aurora.mail(address);
    final UUID elena = customer(mail);

    @Test
    void standsOnTheTimelineAsItWasWritten() {
        var answer = aurora.giulia()
                .auth()
                .oauth2(Tokens.of(People.GIULIA, Map.of("name", "Giulia Neri")))
                .body(Map.of("contactId", mail.id(), "text", "Sta aspettando il bonifico\ndella madre\u0000"))
                .post("/notes");

        answer.then()
                .statusCode(201)
                .body("contactId", equalTo(mail.id().toString()))
                .body("customerId", equalTo(elena.toString()))
                .body("caseId", equalTo(matter(mail).toString()))
                .body("text", equalTo("Sta aspettando il bonifico\ndella madre"))
                .body("author.personId", equalTo(People.GIULIA.toString()))
                .body("author.name", equalTo("Giulia Neri"));
        aurora.giulia()
                .get("/customers/{id}/timeline", elena)
                .then()
                .body("items[0].kind", equalTo("note"))
                .body("items[0].noteId", equalTo(answer.path("id")))
                .body("items[0].at", equalTo(answer.path("at")))
                .body("items[0].actor", equalTo(People.GIULIA.toString()))
                .body("items[0].authorName", equalTo("Giulia Neri"))
                .body("items[0].text", equalTo("Sta aspettando il bonifico\ndella madre"))
                .body("items[0].contactId", equalTo(mail.id().toString()))
                .body("items[0].caseId", equalTo(matter(mail).toString()))
                .body("items[1].text", nullValue());
    }

    @Test
    void isSaidWithoutItsWords() {
        String note = write(mail, "Non richiamare in ufficio").path("id");

        var written = Topics.await("cases", "note-written", elena.toString());
        assertThat(written.at("/data/noteId").asText()).isEqualTo(note);
        assertThat(written.at("/data/contactId").asText()).isEqualTo(mail.id().toString());
        assertThat(written.at("/data/caseId").asText()).isEqualTo(matter(mail).toString());
        assertThat(written.at("/data/authorId").asText()).isEqualTo(People.GIULIA.toString());
        assertThat(written.path("correlationid").asText()).isEqualTo(mail.id().toString());
        assertThat(written.toString()).doesNotContain("ufficio");
    }

    @Test
    void goesWithItsContactToAnotherCase() {
        aurora.giulia()
                .body(Map.of("status", "solved"))
                .patch("/cases/{id}", matter(mail))
                .then()
                .statusCode(200);
        var next = aurora.mail(address);
        customer(next);
        write(next, "Riguarda ancora il bonifico");

        aurora.giulia()
                .body(Map.of("caseId", matter(mail)))
                .put("/contact-files/{id}", next.id())
                .then()
                .statusCode(200);

        aurora.giulia()
                .get("/customers/{id}/timeline", elena)
                .then()
                .body(
                        "items.find { it.kind == 'note' }.caseId",
                        equalTo(matter(mail).toString()));
        assertThat(matter(next)).isNotEqualTo(matter(mail));
    }

    @Test
    void isReadPageByPageLikeAllElse() {
        IntStream.range(0, 49).forEach(n -> write(mail, "Nota " + n));

        Response first = aurora.giulia().get("/customers/{id}/timeline", elena);

        first.then().body("items", hasSize(50)).body("items[0].text", equalTo("Nota 48"));
        aurora.giulia()
                .queryParam("before", first.<String>path("next"))
                .get("/customers/{id}/timeline", elena)
                .then()
                .body("items.kind", equalTo(List.of("contact-opened")))
                .body("next", nullValue());
    }

    @Test
    void isNotForAClientsManager() {
        States.grant(People.ELENA, aurora.id(), "client", "planner");
        write(mail, "È il direttore che si lamenta sempre");

        aurora.as(People.ELENA)
                .get("/customers/{id}/timeline", elena)
                .then()
                .statusCode(200)
                .body("items.kind.sort()", equalTo(List.of("case-opened", "contact-opened")));
        aurora.as(People.ELENA)
                .body(Map.of("contactId", mail.id(), "text", "E io?"))
                .post("/notes")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "quality", "admin"})
    void isReadByWhoWorksForTheTenantWhateverElseTheyAre(String role) {
        States.grant(People.ELENA, aurora.id(), "client", role);
        write(mail, "Preferisce la mattina");

        aurora.as(People.ELENA)
                .get("/customers/{id}/timeline", elena)
                .then()
                .body("items[0].text", equalTo("Preferisce la mattina"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE contact_note SET text = 'Altro'", "DELETE FROM contact_note"})
    void staysAsItIsWhateverTheCodeForgets(String statement) {
        write(mail, "Preferisce la mattina");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> tenancy.in(aurora.id(), () -> {
                            entities.createNativeQuery(statement).executeUpdate();
                        })))
                .hasMessageContaining("permission denied");
    }

    @Test
    void isWrittenOnceHoweverOftenItIsSent() {
        var wish = Map.of("contactId", mail.id(), "text", "Richiamare domani");

        var first =
                aurora.giulia().header("Idempotency-Key", mail.id()).body(wish).post("/notes");
        var second =
                aurora.giulia().header("Idempotency-Key", mail.id()).body(wish).post("/notes");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(aurora.timeline(elena)).containsOnlyOnce("note");
    }

    @Test
    void waitsForItsContactToBeHeardOf() {
        var next = aurora.aContact("mail", identity("mail", address), null, null);
        write(next, "Prima di tutti").then().statusCode(404).body("type", equalTo("/problems/not-found"));

        aurora.say(next);
        customer(next);

        write(next, "Prima di tutti").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"contactId\":\"{contact}\"}",
                "{\"contactId\":\"{contact}\",\"text\":null}",
                "{\"contactId\":\"{contact}\",\"text\":\"\"}",
                "{\"contactId\":\"{contact}\",\"text\":\"\\u0000\\ud800 \"}",
                "{\"contactId\":\"{contact}\",\"text\":\"{long}\"}",
                "{\"contactId\":\"{contact}\",\"text\":{\"$ne\":1}}",
                "{\"contactId\":\"mail\",\"text\":\"Nota\"}",
                "{\"contactId\":null,\"text\":\"Nota\"}",
                "{\"text\":\"Nota\"}"
            })
    void refusesWhatIsNoNote(String body) {
        var answer = aurora.giulia()
                .body(body.replace("{contact}", mail.id().toString()).replace("{long}", "x".repeat(4001)))
                .post("/notes");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
        assertThat(answer.asString()).doesNotContain("java").doesNotContain("centralino.cases");
        assertThat(aurora.timeline(elena)).doesNotContain("note");
    }

    private Response write(Contact about, String text) {
        return aurora.giulia()
                .body(Map.of("contactId", about.id(), "text", text))
                .post("/notes");
    }
}
