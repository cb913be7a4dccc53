package io.centralino.cases.wall;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.centralino.cases.People;
import io.centralino.cases.Tenant;
import io.centralino.cases.Tenant.Contact;
import io.centralino.testkit.ForeignCase;
import io.centralino.testkit.ForeignOrganisationCheck;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Giulia works for the bank; Marco's town hall has customers, cases and merges of its own.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ForeignOrganisationTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final Tenant valfiorita = Tenant.open("comune-fiorita");
    final String address = anAddress();

    @SuppressWarnings("NullAway.Init")
    Contact theirs;

    @SuppressWarnings("NullAway.Init")
    UUID theirMerge;

    @BeforeEach
    void theOthersHaveAllOfIt() {
        States.grant(People.MARCO, valfiorita.id(), "agent");
        theirs = valfiorita.mail(address);
        var other = valfiorita.mail(anAddress());
        customer(theirs);
        theirMerge = UUID.fromString(valfiorita
                .as(People.MARCO)
                .body(Map.of("from", customer(other), "into", customer(theirs)))
                .post("/customer-merges")
                .then()
                .statusCode(201)
                .extract()
                .path("mergeId"));
        States.revoke(People.GIULIA, valfiorita.id());
    }

    @Test
    void isAnsweredAsIfItWereNotThere() {
        var customer = ForeignCase.with("id", customer(theirs));
        new ForeignOrganisationCheck(
                        aurora.id(), valfiorita.id(), Tokens.of(People.GIULIA), Tokens.of(UUID.randomUUID()))
                .operation("GET /api/v1/{org}/customers", ForeignCase.plain())
                .operation("GET /api/v1/{org}/customers/{id}", customer)
                .operation("GET /api/v1/{org}/customers/{id}/timeline", customer)
                .operation(
                        "POST /api/v1/{org}/customers/{id}/identities",
                        customer.body("{\"kind\": \"phone\", \"value\": \"+39061234567\"}"))
                .operation("GET /api/v1/{org}/cases", ForeignCase.plain())
                .operation("GET /api/v1/{org}/cases/{id}", ForeignCase.with("id", matter(theirs)))
                .operation(
                        "PATCH /api/v1/{org}/cases/{id}",
                        ForeignCase.with("id", matter(theirs)).body("{\"status\":\"closed\"}"))
                .operation("GET /api/v1/{org}/contact-files/{contactId}", ForeignCase.with("contactId", theirs.id()))
                .operation(
                        "PUT /api/v1/{org}/contact-files/{contactId}",
                        ForeignCase.with("contactId", theirs.id())
                                .and("caseId", matter(theirs))
                                .body("{\"caseId\":\"{caseId}\"}"))
                .operation(
                        "POST /api/v1/{org}/notes",
                        ForeignCase.with("contactId", theirs.id())
                                .body("{\"contactId\":\"{contactId}\",\"text\":\"Ha chiamato due volte\"}"))
                .operation(
                        "POST /api/v1/{org}/customer-merges",
                        ForeignCase.with("from", customer(theirs)).body("{\"from\":\"{from}\",\"into\":\"{from}\"}"))
                .operation("DELETE /api/v1/{org}/customer-merges/{id}", ForeignCase.with("id", theirMerge))
                .verify();
    }

    @Test
    void isNothingAContactOrACustomerOfOursCanBeJoinedTo() {
        var ours = aurora.mail(anAddress());

        aurora.giulia()
                .body(Map.of("caseId", matter(theirs)))
                .put("/contact-files/{id}", ours.id())
                .then()
                .statusCode(404);
        aurora.giulia()
                .body(Map.of("from", customer(ours), "into", customer(theirs)))
                .post("/customer-merges")
                .then()
                .statusCode(404);
        aurora.giulia()
                .body(Map.of("from", customer(theirs), "into", customer(ours)))
                .post("/customer-merges")
                .then()
                .statusCode(404);
    }

    @Test
    void isNotFoundByAnyQuestion() {
        aurora.giulia().queryParam("identity", address).get("/customers").then().body("items", hasSize(0));
        aurora.giulia()
                .queryParam("customer", customer(theirs))
                .get("/cases")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void isAnotherCustomerWhereTheAddressIsTheSame() {
        var ours = aurora.mail(address);

        assertThat(customer(ours)).isNotEqualTo(customer(theirs));
        assertThat(matter(ours)).isNotEqualTo(matter(theirs));
        aurora.giulia()
                .queryParam("identity", address)
                .get("/customers")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(customer(ours).toString()));
    }
}
