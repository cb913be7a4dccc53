package io.centralino.web;

import static io.restassured.RestAssured.given;

import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// People at the door, and what they say there.
final class Asking {
    static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID MARCO = UUID.fromString("00000000-0000-7000-8000-000000000003");

    private Asking() {}

    /// Giulia works for the bank, Marco for the town.
    static void peopleWork() {
        States.grant(GIULIA, "banca-aurora", "agent");
        States.grant(MARCO, "comune-valfiorita", "agent");
    }

    static RequestSpecification as(UUID person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    static String note(String text) {
        return "{\"org\":\"banca-aurora\",\"text\":\"%s\"}".formatted(text);
    }

    static Response write(UUID person, String key, String text) {
        return as(person).header("Idempotency-Key", key).body(note(text)).post("/api/v1/banca-aurora/notes");
    }
}
