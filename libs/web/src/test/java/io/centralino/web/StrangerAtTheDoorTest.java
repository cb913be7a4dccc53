package io.centralino.web;

import static io.centralino.web.Asking.GIULIA;
import static io.centralino.web.Asking.MARCO;
import static io.centralino.web.Asking.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class StrangerAtTheDoorTest {
    @BeforeEach
    void people() {
        Asking.peopleWork();
    }

    @Test
    void isLetInWithAGrant() {
        as(GIULIA).get("/api/v1/banca-aurora/notes").then().statusCode(200);
    }

    @Test
    void meetsTheSameAnswerForAForeignAndAnUnknownOrganisation() {
        var foreign = as(MARCO).get("/api/v1/banca-aurora/notes");
        var unknown = as(MARCO).get("/api/v1/banca-nessuna/notes");
        var nowhere = as(MARCO).get("/api/v1/comune-valfiorita/no-such-thing");

        foreign.then().statusCode(404).body("type", equalTo("/problems/not-found"));
        assertThat(foreign.asByteArray()).isEqualTo(unknown.asByteArray()).isEqualTo(nowhere.asByteArray());
        assertThat(foreign.contentType()).isEqualTo(unknown.contentType());
    }

    @Test
    void isAskedForAToken() {
        given().get("/api/v1/banca-aurora/notes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void isNotBelievedWithATokenOfAnotherHouse() {
        for (var claims : java.util.List.<Map<String, Object>>of(
                Map.of("iss", "http://elsewhere/realms/centralino"),
                Map.of("aud", "somebody-else"),
                Map.of("exp", 1_000_000L),
                Map.of("sub", "not-a-uuid"))) {
            given().auth()
                    .oauth2(Tokens.of(GIULIA, claims))
                    .get("/api/v1/banca-aurora/notes")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/problems/unauthorized"));
        }
        given().auth()
                .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .get("/api/v1/banca-aurora/notes")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void isToldThatTheRoleDoesNotAllowItInTheirOwnOrganisation() {
        as(GIULIA)
                .get("/api/v1/banca-aurora/notes/for-admins")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void doesNotReachAMethodThatDeclaresNobody() {
        as(GIULIA).get("/api/v1/banca-aurora/notes/undeclared").then().statusCode(404);
    }

    @Test
    void isOutAsSoonAsTheGrantIsRevoked() {
        var anna = UUID.fromString("00000000-0000-7000-8000-000000000099");
        States.grant(anna, "banca-aurora", "agent");
        as(anna).get("/api/v1/banca-aurora/notes").then().statusCode(200);

        States.revoke(anna, "banca-aurora");

        await().untilAsserted(
                        () -> as(anna).get("/api/v1/banca-aurora/notes").then().statusCode(404));
    }
}
