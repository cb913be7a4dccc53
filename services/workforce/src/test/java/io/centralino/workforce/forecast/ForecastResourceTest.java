package io.centralino.workforce.forecast;

import static io.centralino.workforce.Tenant.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import io.centralino.workforce.People;
import io.centralino.workforce.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bruno imported two months of chats, with more of them every week, and asks what comes.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@SuppressWarnings("NullAway.Init")
class ForecastResourceTest {

    static final LocalDate FIRST = LocalDate.parse("2026-08-31");
    static final LocalDate LAST = LocalDate.parse("2026-10-25");
    static final LocalDate MONDAY = LocalDate.parse("2026-10-26");
    static final LocalDate HOLIDAY = LocalDate.parse("2026-10-12");

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    final Tenant aurora = Tenant.open("banca-previsioni").closedOn(HOLIDAY);

    @BeforeEach
    void chatsCame() {
        aurora.chats(
                FIRST,
                LAST,
                day -> day.getDayOfWeek().getValue() > 5 ? 0 : 10 + day.getDayOfYear() - FIRST.getDayOfYear());
    }

    @Test
    void saysWhatIsExpectedAndWhatItRestsOn() {
        var answer = aurora.forecast(MONDAY, MONDAY.plusDays(6));

        answer.then()
                .statusCode(201)
                .body("method", equalTo("same-weekday-mean"))
                .body("bandPercent", equalTo(80))
                .body("timeZone", equalTo("Europe/Rome"))
                .body("days", hasSize(7))
                .body("days[0].restsOn", equalTo(List.of("2026-10-19", "2026-10-05", "2026-09-28", "2026-09-21")))
                .body("days[0].intervals", hasSize(48))
                // Ten o'clock in winter, at nine in UTC; eleven in summer, when the days it rests on had it.
                .body("days[0].intervals[22].start", equalTo("2026-10-26T10:00:00Z"))
                .body("days[0].intervals[22].offered", equalTo(43.25f))
                .body("days[0].intervals[22].low", lessThan(43.25f))
                .body("days[0].intervals[22].high", greaterThan(43.25f))
                .body("days[0].intervals[22].handleSeconds", equalTo(180.0f))
                .body("days[0].intervals[22].observations", equalTo(4))
                .body("days[6].restsOn", hasSize(0))
                .body("days[6].intervals.findAll { it.offered > 0 }", hasSize(0));
        assertThat(aurora.bruno().get("/forecasts/" + answer.path("id")).asString())
                .isEqualTo(answer.asString());
    }

    @Test
    void isPublished() {
        var id = aurora.forecast(MONDAY, MONDAY).<String>path("id");

        var said = Topics.await("workforce", "forecast-published", id);

        assertThat(said.at("/data/queueId").asText()).isEqualTo(QUEUE);
        assertThat(said.at("/data/from").asText()).isEqualTo("2026-10-26");
        assertThat(said.at("/data/publishedBy").asText()).isEqualTo(People.BRUNO.toString());
    }

    @Test
    void isListedNewestFirst() {
        var older = aurora.forecast(MONDAY, MONDAY).<String>path("id");
        var newer = aurora.forecast(MONDAY, MONDAY).<String>path("id");

        aurora.bruno()
                .queryParam("queue", QUEUE)
                .get("/forecasts")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(newer))
                .body("items[1].id", equalTo(older));
    }

    @Test
    void isMadeOnceHoweverOftenItIsAskedFor() {
        var key = UUID.randomUUID().toString();
        var wish = Map.of("queueId", QUEUE, "medium", "chat", "from", MONDAY, "to", MONDAY, "grain", 30);

        var first = aurora.bruno().header("Idempotency-Key", key).body(wish).post("/forecasts");
        var second = aurora.bruno().header("Idempotency-Key", key).body(wish).post("/forecasts");

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Topics.said("workforce", "forecast-published", first.path("id")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE forecast SET weeks = 1", "DELETE FROM forecast"})
    void staysAsItWasSaidWhateverTheCodeForgets(String statement) {
        aurora.forecast(MONDAY, MONDAY).then().statusCode(201);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> tenancy.in(
                                aurora.id(),
                                () -> entities.createNativeQuery(statement).executeUpdate())))
                .hasMessageContaining("permission denied");
    }

    @Test
    void needsAHistory() {
        aurora.bruno()
                .body(Map.of("queueId", QUEUE, "medium", "mail", "from", MONDAY, "to", MONDAY, "grain", 30))
                .post("/forecasts")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-history"))
                .body("medium", equalTo("mail"));
    }

    @Test
    void namesTheWeekdaysItKnowsNothingOf() {
        var young = Tenant.open("banca-giovane").chats(MONDAY, MONDAY.plusDays(2), day -> 10);

        young.forecast(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1).plusDays(3))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/weekdays-unknown"))
                .body("weekdays", containsInAnyOrder("thursday"))
                .body("daysKnown", equalTo(3));
    }

    @Test
    void isOfAQueueThatExists() {
        aurora.bruno()
                .body(Map.of("queueId", "mutui", "medium", "chat", "from", MONDAY, "to", MONDAY, "grain", 30))
                .post("/forecasts")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-queue"));
    }

    @Test
    void isMadeByAPlannerAndReadByTheClient() {
        States.grant(People.SARA, aurora.id(), "client");
        aurora.forecast(MONDAY, MONDAY);

        aurora.as(People.SARA).get("/forecasts").then().statusCode(200).body("items.queueId", hasItem(QUEUE));
        aurora.as(People.SARA)
                .body(Map.of("queueId", QUEUE, "medium", "chat", "from", MONDAY, "to", MONDAY, "grain", 30))
                .post("/forecasts")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"from\":\"2026-10-26\",\"to\":\"2026-10-25\",\"grain\":30}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"from\":\"2026-10-26\",\"to\":\"2027-10-25\",\"grain\":30}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"from\":\"2026-10-26\",\"to\":\"2026-10-26\",\"grain\":60}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"from\":\"2026-10-26\",\"to\":\"2026-10-26\",\"grain\":30,\"weeks\":0}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"from\":\"-999999999-01-01\",\"to\":\"-999999999-01-01\",\"grain\":30}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"from\":\"+999999999-12-31\",\"to\":\"+999999999-12-31\",\"grain\":30}"
            })
    void refusesWhatIsNoWish(String body) {
        var answer = aurora.bruno().body(body).post("/forecasts");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
    }
}
