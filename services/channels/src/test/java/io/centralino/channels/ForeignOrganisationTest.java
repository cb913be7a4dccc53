package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.centralino.channels.Scene.ORBITA;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.ForeignCase;
import io.centralino.testkit.ForeignOrganisationCheck;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What belongs to TeleOrbita, asked of the bank.
@WithParts
class ForeignOrganisationTest {

    private static final UUID GRETA = UUID.fromString("00000000-0000-7000-8000-000000000051");

    @BeforeAll
    static void setScene() {
        Scene.set();
        States.grant(GRETA, AURORA, "agent", "supervisor", "quality", "client", "admin");
    }

    @Test
    void isAnsweredLikeWhatDoesNotExist() {
        Scene.account(ORBITA, "soltanto-orbita", Map.of("medium", "form", "name", "Solo nostro"));
        var subject = "Di Orbita " + UUID.randomUUID();
        Post.send(MailArrivesTest.withFile(subject), "orbita@mail.localhost");
        var contact = Work.contactAbout(ORBITA, subject);
        var message = contact.firstMessageId();
        var held = contact.hold(Scene.MARCO, "Nostra.", 60).getString("id");
        var token = Tokens.of(GRETA);

        new ForeignOrganisationCheck(AURORA, ORBITA, token, Tokens.of(Scene.NOBODY))
                .operation("GET /api/v1/{org}/accounts", ForeignCase.plain())
                .operation("GET /api/v1/{org}/accounts/{id}", ForeignCase.with("id", "soltanto-orbita"))
                .operation(
                        "PUT /api/v1/{org}/accounts/{id}",
                        ForeignCase.with("id", "soltanto-orbita")
                                .body("{\"medium\": \"form\", \"name\": \"x\"}")
                                .chosen())
                .operation("GET /api/v1/{org}/contacts", ForeignCase.plain())
                .operation("GET /api/v1/{org}/contacts/{id}", ForeignCase.with("id", contact.id()))
                .operation(
                        "POST /api/v1/{org}/contacts",
                        ForeignCase.with("account", "soltanto-orbita")
                                .body("{\"accountId\": \"{account}\", \"text\": \"x\"}"))
                .operation("GET /api/v1/{org}/conversations/{id}", ForeignCase.with("id", contact.conversation()))
                .operation(
                        "GET /api/v1/{org}/conversations/{id}/messages",
                        ForeignCase.with("id", contact.conversation()).query("?after=0"))
                .operation(
                        "POST /api/v1/{org}/conversations/{id}/messages",
                        ForeignCase.with("id", contact.conversation())
                                .and("contact", contact.id())
                                .body("{\"contactId\": \"{contact}\", \"text\": \"x\"}"))
                .operation(
                        "GET /api/v1/{org}/conversations/{id}/held-answers",
                        ForeignCase.with("id", contact.conversation()))
                .operation(
                        "POST /api/v1/{org}/conversations/{id}/held-answers",
                        ForeignCase.with("id", contact.conversation())
                                .and("contact", contact.id())
                                .body("{\"contactId\": \"{contact}\", \"text\": \"x\", \"seconds\": 5}"))
                .operation(
                        "DELETE /api/v1/{org}/conversations/{id}/held-answers/{heldId}",
                        ForeignCase.with("id", contact.conversation()).and("heldId", held))
                .operation(
                        "POST /api/v1/{org}/conversations/{id}/typing",
                        ForeignCase.with("id", contact.conversation())
                                .and("contact", contact.id())
                                .body("{\"contactId\": \"{contact}\"}"))
                .operation("GET /api/v1/{org}/messages", ForeignCase.plain())
                .operation(
                        "GET /api/v1/{org}/messages/{messageId}/attachments/{number}",
                        ForeignCase.with("messageId", message).and("number", "1"))
                .operation("GET /api/v1/{org}/raw/{messageId}", ForeignCase.with("messageId", message))
                .verify();
    }

    @Test
    void isLeftOutOfAListByIds() {
        var subject = "Di Orbita " + UUID.randomUUID();
        Post.send(MailArrivesTest.mail(subject, "Nostro."), "orbita@mail.localhost");
        var message = Work.contactAbout(ORBITA, subject).firstMessageId();

        Scene.as(GRETA)
                .get("/api/v1/{org}/messages?ids={id}", AURORA, message)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void cannotBeAnsweredThroughAConversationOfOnesOwn() {
        var subject = "Di Orbita " + UUID.randomUUID();
        Post.send(MailArrivesTest.mail(subject, "Nostro."), "orbita@mail.localhost");
        var theirs = Work.contactAbout(ORBITA, subject);
        var own = "Della banca " + UUID.randomUUID();
        Post.send(MailArrivesTest.mail(own, "Nostro."), "aurora@mail.localhost");
        var ours = Work.contactAbout(AURORA, own);

        Scene.as(GRETA)
                .contentType(ContentType.JSON)
                .body(Map.of("contactId", theirs.id(), "text", "x"))
                .post("/api/v1/{org}/conversations/{id}/messages", AURORA, ours.conversation())
                .then()
                .statusCode(404);
    }

    @Test
    void aMailboxOfAnotherTenantIsNotToBeHad() {
        Scene.as(GRETA)
                .contentType(ContentType.JSON)
                .body(Map.of("medium", "mail", "name", "Furto", "address", "orbita@mail.localhost"))
                .put("/api/v1/{org}/accounts/furto", AURORA)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/account-address-taken"));
    }
}
