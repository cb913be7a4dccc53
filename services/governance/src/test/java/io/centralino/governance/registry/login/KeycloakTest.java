package io.centralino.governance.registry.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.governance.registry.login.Logins.Login;
import io.centralino.parts.LocalKeycloak;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Logins in a real Keycloak, made and ended by the client that the realm has for it.
class KeycloakTest {
    static final Login ELENA = new Login("elena", "elena@banca-nuova.example", "Elena Brusa", "it");

    @SuppressWarnings("NullAway.Init")
    static LocalKeycloak server;

    @BeforeAll
    static void start() {
        var root = System.getProperty("centralino.root", "../..");
        server = LocalKeycloak.start(Path.of(root, "deploy/realm/centralino-realm.json"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void areMadeOnceAndLogIn() {
        var logins = logins("demo-secret");
        var made = logins.findOrMake(ELENA);
        assertThat(logins.findOrMake(ELENA)).isEqualTo(made);
        logIn("grant_type=password&client_id=centralino-cli&username=elena&password=first")
                .then()
                .statusCode(200);
    }

    @Test
    void areNotTakenFromSomebodyElse() {
        assertThatExceptionOfType(Logins.Refused.class)
                .isThrownBy(() -> logins("demo-secret")
                        .findOrMake(new Login("giulia", "another@banca-nuova.example", "Giulia Altra", null)));
    }

    @Test
    void endForAClientAndMayEndTwice() {
        var client = "grant_type=client_credentials&client_id=valfiorita-api&client_secret=demo-secret";
        var subject = UUID.fromString("00000000-0000-7000-8000-000000000022");
        logIn(client).then().statusCode(200);
        logins("demo-secret").disable(subject);
        logins("demo-secret").disable(subject);
        assertThat(logIn(client).statusCode()).isGreaterThanOrEqualTo(400);
        logins("demo-secret").disable(UUID.randomUUID());
    }

    @Test
    void waitWhereTheSecretIsWrong() {
        assertThatExceptionOfType(Logins.Away.class)
                .isThrownBy(() -> logins("wrong").findOrMake(ELENA))
                .withMessageContaining("401");
    }

    @Test
    void areAllThatTheClientMayTouch() {
        var token = logIn("grant_type=client_credentials&client_id=centralino-registry&client_secret=demo-secret")
                .<String>path("access_token");
        var admin = "http://localhost:" + server.port() + "/auth/admin/realms/centralino";
        for (var other : new String[] {"/clients", "/events", "/authentication/flows", "/keys"}) {
            asking(token).get(admin + other).then().statusCode(403);
        }
        asking(token).body("{\"enabled\": false}").put(admin).then().statusCode(403);
        asking(token).body("{\"name\": \"king\"}").post(admin + "/roles").then().statusCode(403);
    }

    private static RequestSpecification asking(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static Response logIn(String form) {
        return RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(server.realmUrl("centralino") + "/protocol/openid-connect/token");
    }

    private static Logins logins(String secret) {
        return new Keycloak(
                new LoginConfig() {
                    @Override
                    public URI realm() {
                        return URI.create(server.realmUrl("centralino"));
                    }

                    @Override
                    public String client() {
                        return "centralino-registry";
                    }

                    @Override
                    public Optional<String> secret() {
                        return Optional.of(secret);
                    }

                    @Override
                    public Optional<String> firstPassword() {
                        return Optional.of("first");
                    }

                    @Override
                    public Duration patience() {
                        return Duration.ofSeconds(20);
                    }
                },
                new ObjectMapper());
    }
}
