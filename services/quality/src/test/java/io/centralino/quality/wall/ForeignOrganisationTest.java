package io.centralino.quality.wall;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.centralino.quality.People;
import io.centralino.quality.Tenant;
import io.centralino.testkit.CatalogCheck;
import io.centralino.testkit.ForeignCase;
import io.centralino.testkit.ForeignOrganisationCheck;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nadia answers for the bank's quality; the town hall asks its own citizens.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@SuppressWarnings("NullAway.Init")
class ForeignOrganisationTest {

    static final String RULE = "{\"enabled\":false,\"samplingPercent\":1,\"quietDays\":1,\"expiresAfterHours\":1,"
            + "\"media\":[],\"questions\":{}}";

    final Tenant aurora = Tenant.open("banca-aurora");
    final Tenant bosco = Tenant.open("comune-bosco");

    UUID theirs;
    String theirForm;
    String theirEvaluation;

    @BeforeEach
    void theOthersHaveAllOfIt() {
        aurora.asks(100, 0);
        theirs = bosco.asks(100, 0).contact();
        bosco.monitored(LocalDate.now(ZoneOffset.UTC).minusDays(2)).outcome(theirs);
        theirForm = bosco.form();
        theirEvaluation = bosco.judge(theirs, theirForm, 1, 5).path("id");
        States.revoke(People.NADIA, bosco.id());
    }

    @Test
    void isAnsweredAsIfItWereNotThere() {
        new ForeignOrganisationCheck(aurora.id(), bosco.id(), Tokens.of(People.NADIA), Tokens.of(UUID.randomUUID()))
                .operation("GET /api/v1/{org}/surveys", ForeignCase.plain())
                .operation("GET /api/v1/{org}/surveys/summary", ForeignCase.plain())
                .operation("GET /api/v1/{org}/survey-rules", ForeignCase.plain())
                .operation("PUT /api/v1/{org}/survey-rules", ForeignCase.plain().body(RULE))
                .operation("GET /api/v1/{org}/monitoring", ForeignCase.plain())
                .operation("GET /api/v1/{org}/evaluation-forms", ForeignCase.plain())
                .operation("GET /api/v1/{org}/evaluation-forms/{id}", ForeignCase.with("id", theirForm))
                .operation(
                        "POST /api/v1/{org}/evaluation-forms",
                        ForeignCase.plain().body(Tenant.FORM))
                .operation(
                        "PUT /api/v1/{org}/evaluation-forms/{id}",
                        ForeignCase.with("id", theirForm).body(Tenant.FORM))
                .operation("GET /api/v1/{org}/evaluations", ForeignCase.plain())
                .operation("GET /api/v1/{org}/evaluations/{id}", ForeignCase.with("id", theirEvaluation))
                .operation(
                        "POST /api/v1/{org}/evaluations",
                        ForeignCase.with("formId", theirForm)
                                .and("contactId", theirs)
                                .body(
                                        "{\"contactId\":\"{contactId}\",\"formId\":\"{formId}\",\"version\":1,\"answers\":[]}"))
                .operation(
                        "PUT /api/v1/{org}/evaluations/{id}/answers",
                        ForeignCase.with("id", theirEvaluation).body("{\"answers\":[]}"))
                .operation("POST /api/v1/{org}/evaluations/{id}/close", ForeignCase.with("id", theirEvaluation))
                .verify();
    }

    @Test
    void isInNoListOfOurs() {
        aurora.nadia().get("/evaluations").then().body("items.id", not(hasItem(theirEvaluation)));
        aurora.nadia().get("/evaluation-forms").then().body("items.id", not(hasItem(theirForm)));
        aurora.nadia().get("/surveys").then().body("items.contactId", not(hasItem(theirs.toString())));
    }

    @Test
    void isKeptApartByTheCatalogToo() {
        CatalogCheck.verify();
    }
}
