package io.centralino.workforce.history;

import static io.centralino.workforce.Tenant.QUEUE;
import static io.centralino.workforce.Tenant.interval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.workforce.People;
import io.centralino.workforce.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class IntervalHistoryResourceTest {

    static final Instant NINE = Instant.parse("2026-10-26T08:00:00Z");
    static final LocalDate MONDAY = LocalDate.parse("2026-10-26");

    final Tenant aurora = Tenant.open("banca-storia");

    @Test
    void whatIsImportedTwiceIsThereOnce() {
        var list = List.of(interval(NINE, 12), interval(NINE.plusSeconds(1800), 8));

        aurora.bring("chat", 30, list).then().statusCode(200).body("intervals", equalTo(2));
        aurora.bring("chat", 30, list);

        day(MONDAY, 30)
                .then()
                .body("items[0].intervals.offered.sum()", equalTo(20))
                .body("items[0].intervals[18].offered", equalTo(12))
                .body("items[0].intervals[18].handleSeconds", equalTo(2160f))
                .body("items[0].intervals[18].imported", equalTo(true))
                .body("items[0].intervals[20].imported", equalTo(false));
    }

    @Test
    void aCorrectedListReplacesAllBetweenItsEnds() {
        aurora.bring("chat", 30, List.of(interval(NINE, 12), interval(NINE.plusSeconds(1800), 8)));

        aurora.bring("chat", 15, List.of(interval(NINE, 5), interval(NINE.plusSeconds(3600), 1)));

        day(MONDAY, 15).then().body("items[0].intervals.offered.sum()", equalTo(6));
    }

    @Test
    void halfHoursAreNotToldInQuarters() {
        aurora.bring("chat", 30, List.of(interval(NINE, 12)));

        day(MONDAY, 15).then().statusCode(422).body("type", equalTo("/problems/history-too-coarse"));
    }

    @Test
    void aDayHasTheHoursItLasted() {
        day(LocalDate.parse("2026-03-29"), 30).then().body("items[0].intervals", hasSize(46));
        day(LocalDate.parse("2026-10-25"), 15).then().body("items[0].intervals", hasSize(100));
    }

    @Test
    void isReadPageByPage() {
        var first = list(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-09-30"), 30);

        first.then().body("items", hasSize(50)).body("next", notNullValue());
        aurora.bruno()
                .queryParam("queue", QUEUE)
                .queryParam("from", "2026-08-01")
                .queryParam("to", "2026-09-30")
                .queryParam("cursor", first.<String>path("next"))
                .get("/interval-history")
                .then()
                .body("items", hasSize(11))
                .body("items[0].date", equalTo("2026-09-20"))
                .body("next", nullValue());
    }

    @Test
    void isReadByASupervisorAndChangedByAPlannerOnly() {
        States.grant(People.SARA, aurora.id(), "supervisor");
        States.grant(People.GIULIA, aurora.id(), "agent");
        var body = Map.of("queueId", QUEUE, "medium", "chat", "grain", 30, "intervals", List.of(interval(NINE, 1)));

        assertThat(aurora.as(People.SARA).body(body).post("/interval-history").statusCode())
                .isEqualTo(403);
        assertThat(aurora.as(People.SARA)
                        .queryParams("queue", QUEUE, "from", MONDAY.toString(), "to", MONDAY.toString())
                        .get("/interval-history")
                        .statusCode())
                .isEqualTo(200);
        assertThat(aurora.as(People.GIULIA)
                        .queryParams("queue", QUEUE, "from", MONDAY.toString(), "to", MONDAY.toString())
                        .get("/interval-history")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void comesInPartsThatFitThroughTheDoor() {
        var part = Collections.nCopies(5_001, interval(NINE, 1));

        aurora.bruno()
                .body(Map.of("queueId", QUEUE, "medium", "chat", "grain", 30, "intervals", part))
                .post("/interval-history")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"));
    }

    @Test
    void isOfAQueueThatExists() {
        aurora.bruno()
                .body(Map.of(
                        "queueId", "mutui", "medium", "chat", "grain", 30, "intervals", List.of(interval(NINE, 1))))
                .post("/interval-history")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-queue"));
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("queueId", QUEUE, "medium", "mail", "grain", 30, "intervals", List.of(interval(NINE, 1)));

        var first = aurora.bruno().header("Idempotency-Key", key).body(body).post("/interval-history");
        var second = aurora.bruno().header("Idempotency-Key", key).body(body).post("/interval-history");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":[]}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":[null]}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":20,\"intervals\":[{\"start\":\"2026-10-26T08:00:00Z\"}]}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":[{\"start\":\"2026-10-26T08:15:00Z\"}]}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":[{\"start\":\"2126-10-26T08:00:00Z\"}]}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":[{\"start\":\"2026-10-26T08:00:00Z\",\"offered\":-1}]}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":[{\"start\":\"+1000000-01-01T00:00:00Z\"}]}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":[{\"start\":\"-999999999-01-01T00:00:00Z\"}]}",
                "{\"queueId\":\"pagamenti\",\"medium\":\"chat\",\"grain\":30,\"intervals\":[{\"start\":\"2026-10-26T08:00:00Z\"},{\"start\":\"2026-10-26T08:00:00Z\"}]}"
            })
    void refusesWhatIsNoHistory(String body) {
        var answer = aurora.bruno().body(body).post("/interval-history");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?queue=pagamenti",
                "?queue=pagamenti&from=2026-10-26&to=2026-10-25",
                "?queue=pagamenti&from=2026-10-26&to=2029-10-25",
                "?queue=pagamenti&from=ieri&to=oggi",
                "?queue=pagamenti&from=-999999999-01-01&to=2026-10-25",
                "?queue=pagamenti&from=2026-10-26&to=2026-10-26&grain=60",
                "?queue=pagamenti&from=2026-10-26&to=2026-10-26&grain=molto",
                "?queue=pagamenti&from=2026-10-26&to=2026-10-26&medium=%00",
                "?queue=pagamenti&from=2026-10-26&to=2026-10-26&cursor=x",
                "?queue=pagamenti&from=2026-10-26&to=2026-10-26&cursor=aWVyaQ",
                "?queue=Pagamenti%27--&from=2026-10-26&to=2026-10-26"
            })
    void refusesWhatIsNoQuestion(String question) {
        var answer = aurora.bruno().urlEncodingEnabled(false).get("/interval-history" + question);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
    }

    private Response day(LocalDate day, int grain) {
        return list(day, day, grain);
    }

    private Response list(LocalDate from, LocalDate to, int grain) {
        return aurora.bruno()
                .queryParams(
                        "queue", QUEUE, "medium", "chat", "from", from.toString(), "to", to.toString(), "grain", grain)
                .get("/interval-history");
    }
}
