package io.centralino.cases.contact;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.identified;
import static io.centralino.cases.Tenant.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.cases.Tenant;
import io.centralino.cases.Tenant.Contact;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Elena has two cases, because the first was solved before she wrote again.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ContactFileResourceTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final String elena = anAddress();
    final Contact first = aurora.mail(elena);
    final UUID loan = matter(first);

    @SuppressWarnings("NullAway.Init")
    Contact second;

    @SuppressWarnings("NullAway.Init")
    UUID card;

    @BeforeEach
    void solvedAndWroteAgain() {
        solve(loan);
        second = aurora.mail(elena);
        card = matter(second);
    }

    @Test
    void showsWhereAContactIsFiled() {
        aurora.giulia()
                .get("/contact-files/{id}", second.id())
                .then()
                .statusCode(200)
                .body("customerId", equalTo(customer(first).toString()))
                .body("caseId", equalTo(card.toString()))
                .body(
                        "caseReference",
                        equalTo(identified(second).at("/data/caseReference").asText()));
        assertThat(card).isNotEqualTo(loan);
    }

    @Test
    void filesAContactElsewhereAndSaysSo() {
        move(second, loan).then().statusCode(200).body("caseId", equalTo(loan.toString()));

        assertThat(identified(second, "moved").at("/data/caseId").asText()).isEqualTo(loan.toString());
        assertThat(Topics.await("cases", "case-changed", card.toString())
                        .at("/data/cause")
                        .asText())
                .isEqualTo("contact-left");
        assertThat(aurora.timeline(customer(second))).startsWith("contact-moved");
    }

    @Test
    void movesItBackToUndoTheMove() {
        move(second, loan).then().statusCode(200);

        move(second, card).then().statusCode(200);

        assertThat(aurora.caseOf(second)).isEqualTo(card);
    }

    @Test
    void opensASolvedCaseThatAContactComesTo() {
        move(second, loan).then().statusCode(200);

        aurora.giulia().get("/cases/{id}", loan).then().body("status", equalTo("open"));
    }

    @Test
    void refusesACaseOfAnotherCustomer() {
        var annas = matter(aurora.mail(anAddress()));

        move(second, annas).then().statusCode(409).body("type", equalTo("/problems/case-of-another-customer"));
        assertThat(aurora.caseOf(second)).isEqualTo(card);
    }

    @Test
    void refusesAClosedCase() {
        aurora.giulia()
                .body(Map.of("status", "closed"))
                .patch("/cases/{id}", loan)
                .then()
                .statusCode(200);

        move(second, loan).then().statusCode(409).body("type", equalTo("/problems/case-closed"));
    }

    @Test
    void knowsNoContactThatIsNotThere() {
        aurora.giulia()
                .body(Map.of("caseId", card))
                .put("/contact-files/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        move(second, UUID.randomUUID()).then().statusCode(404);
    }

    private Response move(Contact contact, UUID to) {
        return aurora.giulia().body(Map.of("caseId", to)).put("/contact-files/{id}", contact.id());
    }

    private void solve(UUID matter) {
        aurora.giulia()
                .body(Map.of("status", "solved"))
                .patch("/cases/{id}", matter)
                .then()
                .statusCode(200);
    }
}
