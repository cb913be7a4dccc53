package io.centralino.workforce.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.centralino.workforce.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every half hour of the morning brings a hundred chats of 180 seconds.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@SuppressWarnings("NullAway.Init")
class RequirementResourceTest {

    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    final Tenant aurora = Tenant.open("banca-personale");

    String forecast;

    @BeforeEach
    void chatsAreForecast() {
        aurora.chats(MONDAY.minusWeeks(6), MONDAY.minusDays(1), day -> 100);
        forecast = aurora.forecast(MONDAY, MONDAY.plusDays(1)).path("id");
    }

    @Test
    void saysHowManyPeopleAndWhy() {
        var answer = set(80, 20, 30);

        answer.then()
                .statusCode(201)
                .body("forecastId", equalTo(forecast))
                .body("days", hasSize(2))
                .body("days[0].intervals[20].people", equalTo(14))
                .body("days[0].intervals[20].scheduled", equalTo(20))
                .body("days[0].intervals[20].formula", equalTo("erlang-c"))
                .body("days[0].intervals[20].serviceLevelPercent", greaterThanOrEqualTo(80f))
                .body("days[0].intervals[20].why.loadErlang", equalTo(10f))
                .body("days[0].intervals[20].why.tried.people", equalTo(List.of(13, 14)))
                .body("days[0].intervals[20].why.tried[0].servicePercent", lessThan(80f))
                .body("days[0].intervals[0].people", equalTo(0))
                .body("days[0].intervals[0].serviceLevelPercent", nullValue());
        assertThat(aurora.bruno().get("/requirements/" + answer.path("id")).asString())
                .isEqualTo(answer.asString());
    }

    @Test
    void isSaid() {
        var id = set(80, 20, 30).<String>path("id");

        var said = Topics.await("workforce", "requirement-set", id);

        assertThat(said.at("/data/forecastId").asText()).isEqualTo(forecast);
        assertThat(said.at("/data/serviceLevel/withinSeconds").asInt()).isEqualTo(20);
    }

    @Test
    void isListedNewestFirst() {
        var older = set(80, 20, 30).<String>path("id");
        var newer = set(90, 20, 30).<String>path("id");

        aurora.bruno()
                .queryParam("forecast", forecast)
                .get("/requirements")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(newer, older)));
    }

    @Test
    void refusesMorePeopleThanThereCanBe() {
        var crowded = Tenant.open("banca-affollata").chats(MONDAY.minusWeeks(6), MONDAY.minusDays(1), day -> 900_000);
        var huge = crowded.forecast(MONDAY, MONDAY).<String>path("id");

        crowded.bruno()
                .body(Map.of("forecastId", huge, "serviceLevel", Map.of("percent", 80, "seconds", 20)))
                .post("/requirements")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-many-people"));
    }

    @Test
    void isOfAForecastThatExists() {
        aurora.bruno()
                .body(Map.of("forecastId", UUID.randomUUID(), "serviceLevel", Map.of("percent", 80, "seconds", 20)))
                .post("/requirements")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"forecastId\":\"{id}\"}",
                "{\"forecastId\":\"{id}\",\"serviceLevel\":{\"percent\":100,\"seconds\":20}}",
                "{\"forecastId\":\"{id}\",\"serviceLevel\":{\"percent\":80,\"seconds\":-1}}",
                "{\"forecastId\":\"{id}\",\"serviceLevel\":{\"percent\":80,\"seconds\":20},\"shrinkagePercent\":100}",
                "{\"forecastId\":\"{id}\",\"serviceLevel\":{\"percent\":80,\"seconds\":20},\"maxOccupancyPercent\":0}",
                "{\"forecastId\":\"{id}\",\"serviceLevel\":{\"percent\":80,\"seconds\":20},\"concurrency\":0}"
            })
    void refusesWhatIsNoTarget(String body) {
        var answer = aurora.bruno().body(body.replace("{id}", forecast)).post("/requirements");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
    }

    private Response set(int percent, int seconds, int shrinkage) {
        return aurora.bruno()
                .body(Map.of(
                        "forecastId",
                        forecast,
                        "serviceLevel",
                        Map.of("percent", percent, "seconds", seconds),
                        "shrinkagePercent",
                        shrinkage))
                .post("/requirements");
    }
}
