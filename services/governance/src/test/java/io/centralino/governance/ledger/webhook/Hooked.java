package io.centralino.governance.ledger.webhook;

import static io.centralino.governance.House.as;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.Topics;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Subscribes for somebody at one organisation, and says facts there.
public record Hooked(String org, UUID who) {
    static final String PRESENCE = "centralino.routing.presence-changed.v1";

    /// @return the subscription with its secret
    public JsonPath subscribe(Receiver receiver, String... types) {
        return as(who).body(Map.of("url", receiver.url(), "types", List.of(types)))
                .post("/api/v1/" + org + "/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public Response get(String path) {
        return as(who).get("/api/v1/" + org + "/" + path);
    }

    public Response post(String path, Object body) {
        return as(who).body(body).post("/api/v1/" + org + "/" + path);
    }

    void change(String webhook, Receiver receiver, String state) {
        as(who).body(Map.of("url", receiver.url(), "types", List.of(PRESENCE), "state", state))
                .put("/api/v1/" + org + "/webhooks/" + webhook)
                .then()
                .statusCode(200);
    }

    /// The deliveries of a subscription, the newest first.
    List<Map<String, Object>> deliveries(String webhook) {
        return get("webhook-deliveries?webhook=" + webhook)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    Map<String, Object> newest(String webhook) {
        return deliveries(webhook).getFirst();
    }

    /// A fact that moves no figure and is told to whoever wants it.
    public ObjectNode fact() {
        var person = UUID.randomUUID().toString();
        return Topics.fact(
                "routing",
                "presence-changed",
                person,
                org,
                Map.of("personId", person, "state", "offline", "at", "2026-11-26T09:00:00Z"));
    }

    public String say() {
        return say(fact());
    }

    /// @return its id
    static String say(ObjectNode fact) {
        Topics.say(fact);
        return fact.path("id").asText();
    }

    public static void until(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(holds);
    }
}
