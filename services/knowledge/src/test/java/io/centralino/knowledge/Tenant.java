package io.centralino.knowledge;

import static io.restassured.RestAssured.given;

import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// A tenant of a story, with Giulia who answers, Sara who writes what is known, and Elena who reads.
public record Tenant(String id) {

    /// An agent.
    public static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    /// Writes for quality.
    public static final UUID SARA = UUID.fromString("00000000-0000-7000-8000-000000000005");
    /// A client's manager: reads, changes nothing.
    public static final UUID ELENA = UUID.fromString("00000000-0000-7000-8000-000000000006");

    public static Tenant open(String id) {
        States.organisation(id, "tenant", id);
        States.grant(GIULIA, id, "agent");
        States.grant(SARA, id, "quality");
        States.grant(ELENA, id, "client");
        return new Tenant(id);
    }

    public RequestSpecification as(UUID person) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .contentType("application/json")
                .basePath("/api/v1/" + id);
    }

    public UUID draft(String title, String body, String language) {
        return UUID.fromString(as(SARA).body(wish(title, body, language))
                .post("/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /// An article whose first version is in force.
    public UUID article(String title, String body, String language) {
        var id = draft(title, body, language);
        publish(id, 1);
        return id;
    }

    public void publish(UUID article, int version) {
        as(SARA).post("/articles/{id}/versions/{n}/publish", article, version)
                .then()
                .statusCode(200);
    }

    public static Map<String, Object> wish(String title, String body, String language) {
        return Map.of("title", title, "body", body, "language", language, "audience", "agents");
    }
}
