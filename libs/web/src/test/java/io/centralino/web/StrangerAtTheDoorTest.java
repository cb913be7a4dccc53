package io.centralino.web;

import static io.centralino.web.Asking.GIULIA;
import static io.centralino.web.Asking.MARCO;
import static io.centralino.web.Asking.as;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        for (var claims : List.<Map<String, Object>>of(
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
    void isNotBelievedWhenTheTokenSaysHowItIsToBeChecked() throws GeneralSecurityException {
        var head = Tokens.of(GIULIA).split("\\.");
        for (var algorithm : List.of("none", "HS256", "RS512")) {
            var forged = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + head[1];
            given().auth()
                    .oauth2(forged + "." + signatureByThePublicKey(forged))
                    .get("/api/v1/banca-aurora/notes")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/problems/unauthorized"));
        }
    }

    @Test
    void gainsNothingByTheOrganisationsTheirTokenNames() {
        for (var claim : List.<Object>of(
                "banca-aurora",
                List.of("banca-aurora"),
                List.of("comune-valfiorita", "banca-aurora"),
                Map.of("banca-aurora", Map.of("id", "banca-aurora")))) {
            given().auth()
                    .oauth2(Tokens.of(MARCO, Map.of("organization", claim, "tenant", claim)))
                    .get("/api/v1/banca-aurora/notes")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void gainsNothingByWhatTheirRequestClaims() {
        for (var header : List.of(
                "X-Tenant",
                "X-Tenant-Id",
                "X-User",
                "X-Organisation",
                "X-Forwarded-User",
                "X-Forwarded-Host",
                "Forwarded")) {
            as(MARCO)
                    .header(header, "banca-aurora")
                    .queryParam("org", "banca-aurora")
                    .get("/api/v1/banca-aurora/notes")
                    .then()
                    .statusCode(404);
        }
        as(MARCO)
                .header("X-Tenant", "banca-aurora")
                .body(Asking.note("di Marco"))
                .post("/api/v1/banca-aurora/notes")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/banca-aurora;org=comune-valfiorita/notes",
                "/api/v1/comune-valfiorita;/../banca-aurora/notes",
                "/api/v1/comune-valfiorita/..;/banca-aurora/notes",
                "/api/v1/comune-valfiorita/../banca-aurora/notes",
                "/api/v1/comune-valfiorita/%2e%2e/banca-aurora/notes",
                "/api/v1/comune-valfiorita%2f..%2fbanca-aurora/notes",
                "/api/v1//banca-aurora/notes",
                "/api/v1/banca-aurora//notes",
                "/api/v1/banca-aurora/notes;",
                "/api/v1/banca-aurora/notes/",
                "/api/v1/banca-aurora/notes.",
                "/api/v1/banca-aurora/./notes",
                "/api/v1/BANCA-AURORA/notes",
                "/api/v1/banca-aurora%00/notes",
                "/api/v1/banca-aurora/notes%3b"
            })
    void isNotLetInByAnotherSpellingOfThePath(String path) {
        for (var method : List.of("GET", "HEAD", "get")) {
            assertThat(given().urlEncodingEnabled(false)
                            .auth()
                            .oauth2(Tokens.of(MARCO))
                            .header("X-HTTP-Method-Override", "GET")
                            .request(method, path)
                            .statusCode())
                    .as(method)
                    .isIn(400, 404, 405);
        }
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

    /// What an attacker can do who takes the key everybody may read for a secret.
    private static String signatureByThePublicKey(String signed) throws GeneralSecurityException {
        var published = ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(published.getBytes(US_ASCII), "HmacSHA256"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed.getBytes(US_ASCII)));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(US_ASCII));
    }
}
