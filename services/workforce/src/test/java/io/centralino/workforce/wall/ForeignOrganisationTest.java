package io.centralino.workforce.wall;

import static io.centralino.workforce.Tenant.QUEUE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.centralino.testkit.CatalogCheck;
import io.centralino.testkit.ForeignCase;
import io.centralino.testkit.ForeignOrganisationCheck;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.centralino.workforce.People;
import io.centralino.workforce.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bruno plans for the bank; the town hall has a history, forecasts and requirements of its own, for a queue of the
/// same name.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@SuppressWarnings("NullAway.Init")
class ForeignOrganisationTest {

    static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    static final String TARGET = "\"serviceLevel\":{\"percent\":80,\"seconds\":20}";

    final Tenant aurora = Tenant.open("banca-aurora");
    final Tenant valfiorita = Tenant.open("comune-fiorita");

    String theirForecast;
    String theirRequirement;

    @BeforeEach
    void theOthersHaveAllOfIt() {
        valfiorita.chats(MONDAY.minusWeeks(4), MONDAY.minusDays(1), day -> 50);
        theirForecast = valfiorita.forecast(MONDAY, MONDAY).path("id");
        theirRequirement = valfiorita
                .bruno()
                .body("{\"forecastId\":\"%s\",%s}".formatted(theirForecast, TARGET))
                .post("/requirements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        States.revoke(People.BRUNO, valfiorita.id());
    }

    @Test
    void isAnsweredAsIfItWereNotThere() {
        var days = "\"from\":\"2026-11-16\",\"to\":\"2026-11-16\",\"grain\":30}";
        new ForeignOrganisationCheck(
                        aurora.id(), valfiorita.id(), Tokens.of(People.BRUNO), Tokens.of(UUID.randomUUID()))
                .operation(
                        "GET /api/v1/{org}/interval-history",
                        ForeignCase.plain().query("?queue=pagamenti&from=2026-11-16&to=2026-11-16"))
                .operation(
                        "POST /api/v1/{org}/interval-history",
                        ForeignCase.plain()
                                .body("{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":"
                                        + "[{\"start\":\"2026-11-16T09:00:00Z\",\"offered\":1}]}"))
                .operation("GET /api/v1/{org}/forecasts", ForeignCase.plain())
                .operation(
                        "POST /api/v1/{org}/forecasts",
                        ForeignCase.plain().body("{\"queueId\":\"pagamenti\",\"medium\":\"chat\"," + days))
                .operation("GET /api/v1/{org}/forecasts/{id}", ForeignCase.with("id", theirForecast))
                .operation("GET /api/v1/{org}/requirements", ForeignCase.plain())
                .operation(
                        "POST /api/v1/{org}/requirements",
                        ForeignCase.with("forecastId", theirForecast)
                                .body("{\"forecastId\":\"{forecastId}\"," + TARGET + "}"))
                .operation("GET /api/v1/{org}/requirements/{id}", ForeignCase.with("id", theirRequirement))
                .verify();
    }

    @Test
    void isNotCountedInAQueueOfTheSameName() {
        aurora.bruno()
                .queryParams("queue", QUEUE, "from", MONDAY.minusWeeks(4).toString(), "to", MONDAY.toString())
                .get("/interval-history")
                .then()
                .body("items.intervals.flatten().offered.sum()", equalTo(0));
    }

    @Test
    void isNothingAForecastOfOursRestsOn() {
        aurora.bruno()
                .body(Map.of("queueId", QUEUE, "medium", "chat", "from", MONDAY, "to", MONDAY, "grain", 30))
                .post("/forecasts")
                .then()
                .statusCode(409);
    }

    @Test
    void isInNoListOfOurs() {
        aurora.bruno().get("/forecasts").then().body("items", hasSize(0));
        aurora.bruno()
                .queryParam("forecast", theirForecast)
                .get("/requirements")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void isKeptApartByTheCatalogToo() {
        CatalogCheck.verify();
    }
}
