package io.centralino.governance.registry.calendar;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.GIULIA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.Contracts;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A calendar, kept by an admin and asked by everybody.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class CalendarResourceTest {
    static final String CALENDARS = "/api/v1/comune-orari/calendars/";
    static final String SPLIT = """
            {"name": "Sportello",
             "weekly": [{"day": "monday", "from": "08:30", "to": "13:00"}, {"day": "monday", "from": "14:30", "to": "18:00"},
                        {"day": "sunday", "from": "02:15", "to": "02:45"}],
             "exceptions": [{"date": "2026-12-07", "name": "Sant'Ambrogio", "open": []}]}""";

    @BeforeEach
    void house() {
        found("comune-orari", "tenant");
        grant("comune-orari", ADA, "admin");
        grant("comune-orari", GIULIA, "agent");
    }

    @Test
    void isSaidTwiceInTheTimeZoneOfItsTenant() {
        put("sportello", SPLIT).then().statusCode(200).body("timeZone", equalTo("Europe/Rome"));
        Topics.await("governance", "calendar-changed", "sportello");
        var state = Topics.await("governance.calendar-state", heard -> "comune-orari/sportello".equals(heard.key()));
        assertThat(state.event()).isNotNull();
        Contracts.validate("governance", "calendar-state", state.event());
    }

    @Test
    void saysWhetherSomebodyIsThere() {
        put("sportello", SPLIT).then().statusCode(200);
        open("2026-11-23T09:00:00Z")
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("until", equalTo("2026-11-23T12:00:00Z"));
        open("2026-11-23T12:30:00Z").then().body("open", equalTo(false)).body("next", equalTo("2026-11-23T13:30:00Z"));
        open("2026-12-07T09:00:00Z").then().body("open", equalTo(false));
    }

    @Test
    void saysTheSameBothTimesTheClockShowsHalfPastTwo() {
        put("sportello", SPLIT).then().statusCode(200);
        open("2026-10-25T00:30:00Z").then().body("open", equalTo(true));
        open("2026-10-25T01:30:00Z").then().body("open", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"day\":\"monday\",\"from\":\"13:00\",\"to\":\"08:00\"}]",
                "[{\"day\":\"monday\",\"from\":\"08:00\",\"to\":\"08:00\"}]",
                "[{\"day\":\"monday\",\"from\":\"08:00\",\"to\":\"13:00\"},{\"day\":\"monday\",\"from\":\"12:59\",\"to\":\"18:00\"}]"
            })
    void refusesHoursThatDoNotFit(String weekly) {
        put("storto", "{\"name\":\"Storto\",\"weekly\":" + weekly + ",\"exceptions\":[]}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/hours-do-not-fit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"day\":\"moonday\",\"from\":\"08:00\",\"to\":\"13:00\"}]",
                "[{\"day\":\"monday\",\"from\":\"8\",\"to\":\"25:00\"}]",
                "[null]",
                "7",
                "null"
            })
    void refusesWhatIsNoWeek(String weekly) {
        put("storto", "{\"name\":\"Storto\",\"weekly\":" + weekly + ",\"exceptions\":[]}")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesAMomentThatIsNone() {
        put("sportello", SPLIT).then().statusCode(200);
        open("yesterday").then().statusCode(400).body("type", equalTo("/problems/invalid"));
    }

    @Test
    void isNotKeptByAnAgent() {
        as(GIULIA).body(SPLIT).put(CALENDARS + "mio").then().statusCode(403);
    }

    static Response put(String id, String body) {
        return as(ADA).body(body).put(CALENDARS + id);
    }

    static Response open(String at) {
        return as(GIULIA).queryParam("at", at).get(CALENDARS + "sportello/open");
    }
}
