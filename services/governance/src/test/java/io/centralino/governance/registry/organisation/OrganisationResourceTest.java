package io.centralino.governance.registry.organisation;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.GIULIA;
import static io.centralino.governance.House.MARCO;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.House.look;
import static io.centralino.governance.House.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.Contracts;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An organisation, opened by the operator and seen by its people.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class OrganisationResourceTest {
    @Test
    void isSaidTwiceAndBringsItsKeys() {
        found("banca-prima", "tenant");
        Topics.await("governance", "organisation-changed", "banca-prima");
        assertState("organisation-state", "banca-prima/banca-prima");
        assertState("tenant-key-state", "banca-prima/personal");
        assertState("tenant-key-state", "banca-prima/vault");
    }

    @Test
    void isNotSaidAgainWhereNothingChanged() {
        found("banca-uguale", "tenant");
        Topics.await("governance", "organisation-changed", "banca-uguale");
        found("banca-uguale", "tenant");
        operator()
                .body(look("tenant", "Banca Diversa"))
                .put("/api/v1/banca-uguale/organisation")
                .then()
                .statusCode(200);
        Topics.await(
                "governance.facts",
                heard -> "banca-uguale".equals(heard.key())
                        && heard.event() != null
                        && heard.event().path("sequence").asInt() == 2);
        assertThat(Topics.said("governance", "organisation-changed", "banca-uguale"))
                .hasSize(2);
    }

    @Test
    void isNeverCalledMe() {
        operator()
                .body(look("tenant", "Me"))
                .put("/api/v1/me/organisation")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reserved-name"));
    }

    @Test
    void staysWhatItWasFoundedAs() {
        found("banca-fissa", "tenant");
        operator()
                .body(look("vendor", "Banca Fissa"))
                .put("/api/v1/banca-fissa/organisation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/kind-is-fixed"));
    }

    @Test
    void isClosedForGood() {
        found("banca-chiusa", "tenant");
        for (var state : new String[] {"closing", "closed"}) {
            var body = new HashMap<>(look("tenant", "Banca Chiusa"));
            body.put("state", state);
            operator()
                    .body(body)
                    .put("/api/v1/banca-chiusa/organisation")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo(state));
        }
        operator()
                .body(look("tenant", "Banca Chiusa"))
                .put("/api/v1/banca-chiusa/organisation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/organisation-closed"));
    }

    @Test
    void isSeenByItsPeopleAndByNobodyElse() {
        found("banca-vista", "tenant");
        grant("banca-vista", GIULIA, "agent");
        as(GIULIA)
                .get("/api/v1/banca-vista/organisation")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Europe/Rome"));
        var foreign = as(MARCO).get("/api/v1/banca-vista/organisation").then().statusCode(404);
        var unknown =
                as(MARCO).get("/api/v1/banca-mai-vista/organisation").then().statusCode(404);
        assertThat(foreign.extract().body().asString())
                .isEqualTo(unknown.extract().body().asString());
    }

    @Test
    void isUnknownToTheOperatorTooWhereItDoesNotExist() {
        for (var resource : new String[] {
            "organisation", "people", "grants", "contracts", "calendars", "clients", "metrics", "metric-definitions"
        }) {
            operator()
                    .get("/api/v1/banca-mai-vista/" + resource)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void isOpenedByTheOperatorOnly() {
        found("banca-ferma", "tenant");
        grant("banca-ferma", ADA, "admin");
        as(ADA).body(look("tenant", "Mia"))
                .put("/api/v1/banca-ferma/organisation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        given().get("/api/v1/banca-ferma/organisation").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{\"kind\":7}", "{\"kind\":{\"a\":1},\"name\":[]}"})
    void refusesABodyThatIsNone(String body) {
        operator().body(body).put("/api/v1/banca-storta/organisation").then().statusCode(400);
    }

    @Test
    void refusesATimeZoneThatIsNone() {
        var body = new HashMap<>(look("tenant", "Banca"));
        body.put("timeZone", "Europe/Nowhere");
        operator()
                .body(body)
                .put("/api/v1/banca-storta/organisation")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors[0].member", equalTo("timeZone"));
    }

    @Test
    void refusesANestedBody() {
        var deep = "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThat(operator()
                        .body(deep.getBytes(StandardCharsets.UTF_8))
                        .put("/api/v1/banca-storta/organisation")
                        .statusCode())
                .isEqualTo(400);
    }

    static void assertState(String state, String key) {
        var heard = Topics.await("governance." + state, record -> key.equals(record.key()));
        assertThat(heard.event()).isNotNull();
        Contracts.validate("governance", state, heard.event());
    }
}
