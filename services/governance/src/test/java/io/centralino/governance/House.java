package io.centralino.governance;

import static io.restassured.RestAssured.given;

import io.centralino.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/// People, and how a house is set up: through the same doors as in production.
public final class House {
    public static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final UUID MARCO = UUID.fromString("00000000-0000-7000-8000-000000000003");
    public static final UUID SARA = UUID.fromString("00000000-0000-7000-8000-000000000004");
    public static final UUID ELENA = UUID.fromString("00000000-0000-7000-8000-000000000006");
    public static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-000000000007");
    public static final UUID OPS = UUID.fromString("00000000-0000-7000-8000-000000000008");

    private House() {}

    public static RequestSpecification as(UUID subject) {
        return given().auth().oauth2(Tokens.of(subject)).contentType(ContentType.JSON);
    }

    public static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of(OPS, "operator")).contentType(ContentType.JSON);
    }

    public static Map<String, Object> look(String kind, String name) {
        return Map.of(
                "kind",
                kind,
                "name",
                name,
                "mark",
                "BA",
                "colour",
                "#792F67",
                "locale",
                "it-IT",
                "timeZone",
                "Europe/Rome");
    }

    public static void found(String org, String kind) {
        operator()
                .body(look(kind, org))
                .put("/api/v1/" + org + "/organisation")
                .then()
                .statusCode(200);
    }

    /// Gives roles and waits until this service knows of them by the way every service does.
    public static void grant(String org, UUID subject, String... roles) {
        operator()
                .body(Map.of("roles", roles))
                .put("/api/v1/" + org + "/grants/" + subject)
                .then()
                .statusCode(200);
        untilStatus(org, subject, 200);
    }

    public static void untilStatus(String org, UUID subject, int status) {
        Awaitility.await(subject + " to get " + status + " from " + org)
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> as(subject).get("/api/v1/" + org + "/organisation").statusCode() == status);
    }
}
