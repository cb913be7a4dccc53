package io.centralino.governance;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.MARCO;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.House.operator;
import static io.centralino.testkit.ForeignCase.plain;
import static io.centralino.testkit.ForeignCase.with;

import io.centralino.testkit.ForeignOrganisationCheck;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every operation, asked for what is another organisation's.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ForeignOrganisationTest {
    static final String OWN = "banca-propria";
    static final String OTHER = "banca-altrui";
    static final UUID PERSON = UUID.randomUUID();
    static final UUID CONTACT = UUID.randomUUID();
    static final String CONTRACT = """
            {"vendorId": "voxia-altrui", "queues": [], "serviceLevel": {"withinSeconds": 20, "targetPercent": 80}}""";
    static final String CALENDAR = "{\"name\": \"Orario\", \"weekly\": [], \"exceptions\": []}";
    static final String LOOK = """
            {"kind": "tenant", "name": "X", "mark": "X", "colour": "#000000", "locale": "it", "timeZone": "Europe/Rome"}""";

    static final String WEBHOOK = "{\"url\": \"https://altrui.example/ganci\"}";
    static final String PAUSED = "{\"url\": \"https://altrui.example/ganci\", \"state\": \"paused\"}";
    static final String ALERT = """
            {"name": "Attesa", "metric": "offered", "comparison": "above", "threshold": 9, "windowSeconds": 600}""";

    static String webhook = "";
    static String delivery = "";
    static String alert = "";
    static final String OPENING = """
            {"organisation": %s, "admin": {"login": "altrui", "name": "X", "mail": "x@altrui.example"}}""".formatted(LOOK);
    static final String PROFILE = "{\"country\": \"IT\", \"monitoringAuthorised\": false}";

    @Test
    void isTheSameAsForWhatNobodyHas() {
        house();
        var openingOfTheOther = operator()
                .body(OPENING)
                .post("/api/v1/" + OTHER + "/openings")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        new ForeignOrganisationCheck(OWN, OTHER, Tokens.of(ADA), Tokens.of(UUID.randomUUID()))
                .operation("GET /api/v1/{org}/organisation", plain())
                .operation("PUT /api/v1/{org}/organisation", plain().body(LOOK))
                .operation("GET /api/v1/{org}/people", plain())
                .operation("GET /api/v1/{org}/people/{id}", with("id", PERSON))
                .operation(
                        "PUT /api/v1/{org}/people/{id}",
                        with("id", PERSON).chosen().body("{\"name\": \"X\"}"))
                .operation("DELETE /api/v1/{org}/people/{id}", with("id", PERSON))
                .operation("GET /api/v1/{org}/grants", plain())
                .operation("GET /api/v1/{org}/grants/{subject}", with("subject", MARCO))
                .operation(
                        "PUT /api/v1/{org}/grants/{subject}",
                        with("subject", MARCO).chosen().body("{\"roles\": [\"agent\"]}"))
                .operation("DELETE /api/v1/{org}/grants/{subject}", with("subject", MARCO))
                .operation("GET /api/v1/{org}/contracts", plain())
                .operation("GET /api/v1/{org}/contracts/{id}", with("id", "altrui"))
                .operation(
                        "PUT /api/v1/{org}/contracts/{id}",
                        with("id", "altrui").chosen().body(CONTRACT))
                .operation("DELETE /api/v1/{org}/contracts/{id}", with("id", "altrui"))
                .operation("GET /api/v1/{org}/calendars", plain())
                .operation("GET /api/v1/{org}/calendars/{id}", with("id", "altrui"))
                .operation("GET /api/v1/{org}/calendars/{id}/open", with("id", "altrui"))
                .operation(
                        "PUT /api/v1/{org}/calendars/{id}",
                        with("id", "altrui").chosen().body(CALENDAR))
                .operation("DELETE /api/v1/{org}/calendars/{id}", with("id", "altrui"))
                .operation("GET /api/v1/{org}/clients", plain())
                .operation("GET /api/v1/{org}/clients/{id}", with("id", "altrui"))
                .operation(
                        "PUT /api/v1/{org}/clients/{id}",
                        with("id", "altrui").chosen().body("{\"name\": \"X\", \"subject\": \"" + PERSON + "\"}"))
                .operation("DELETE /api/v1/{org}/clients/{id}", with("id", "altrui"))
                .operation("POST /api/v1/{org}/openings", plain().body(OPENING))
                .operation("POST /api/v1/{org}/closings", plain().body("{\"deadline\": \"2026-12-01T00:00:00Z\"}"))
                .operation("GET /api/v1/{org}/acts", plain())
                .operation("GET /api/v1/{org}/acts/{id}", with("id", openingOfTheOther))
                .operation("GET /api/v1/{org}/country-profile", plain())
                .operation("PUT /api/v1/{org}/country-profile", plain().body(PROFILE))
                .operation("GET /api/v1/{org}/audit", plain())
                .operation("GET /api/v1/{org}/metrics", plain())
                .operation(
                        "GET /api/v1/{org}/metrics/{metric}",
                        with("queue", "coda-altrui").and("metric", "offered").query("?queue={queue}"))
                .operation(
                        "GET /api/v1/{org}/metrics/{metric}/series",
                        with("queue", "coda-altrui").and("metric", "offered").query("?queue={queue}"))
                .operation(
                        "GET /api/v1/{org}/metrics/{metric}/contacts",
                        with("queue", "coda-altrui").and("metric", "offered").query("?queue={queue}"))
                .operation("GET /api/v1/{org}/metric-definitions", plain())
                .operation(
                        "GET /api/v1/{org}/ledger", with("contactId", CONTACT).query("?contactId={contactId}"))
                .operation("GET /api/v1/{org}/traces/{contactId}", with("contactId", CONTACT))
                .operation("GET /api/v1/{org}/webhooks", plain())
                .operation("POST /api/v1/{org}/webhooks", plain().body(WEBHOOK))
                .operation("GET /api/v1/{org}/webhooks/{id}", with("id", webhook))
                .operation(
                        "PUT /api/v1/{org}/webhooks/{id}", with("id", webhook).body(PAUSED))
                .operation("DELETE /api/v1/{org}/webhooks/{id}", with("id", webhook))
                .operation(
                        "POST /api/v1/{org}/webhooks/{id}/secret",
                        with("id", webhook).body("{}"))
                .operation("POST /api/v1/{org}/webhooks/{id}/test", with("id", webhook))
                .operation(
                        "POST /api/v1/{org}/webhooks/{id}/replay",
                        with("id", webhook).body("{\"from\": \"2026-11-23T08:00:00Z\"}"))
                .operation(
                        "GET /api/v1/{org}/webhook-deliveries",
                        with("webhook", webhook).query("?webhook={webhook}"))
                .operation("GET /api/v1/{org}/webhook-deliveries/{id}", with("id", delivery))
                .operation("POST /api/v1/{org}/webhook-deliveries/{id}/replay", with("id", delivery))
                .operation("GET /api/v1/{org}/alerts", plain())
                .operation(
                        "POST /api/v1/{org}/alerts",
                        with("queueId", "coda-altrui").body(ALERT.replace("}", ", \"queueId\": \"{queueId}\"}")))
                .operation("GET /api/v1/{org}/alerts/{id}", with("id", alert))
                .operation("PUT /api/v1/{org}/alerts/{id}", with("id", alert).body(ALERT))
                .operation("GET /api/v1/{org}/alerts/{id}/history", with("id", alert))
                .operation("DELETE /api/v1/{org}/alerts/{id}", with("id", alert))
                .exempt("GET /api/v1/me/profile", "answers from the caller's own grants")
                .verify();
    }

    static void house() {
        found(OWN, "tenant");
        found(OTHER, "tenant");
        found("voxia-altrui", "vendor");
        grant(OWN, ADA, "admin", "supervisor", "client", "planner", "quality", "agent");
        grant(OTHER, MARCO, "admin");
        as(MARCO)
                .body("{\"name\": \"Altrui\"}")
                .put("/api/v1/" + OTHER + "/people/" + PERSON)
                .then()
                .statusCode(200);
        as(MARCO)
                .body(PROFILE)
                .put("/api/v1/" + OTHER + "/country-profile")
                .then()
                .statusCode(200);
        as(MARCO)
                .body(CONTRACT)
                .put("/api/v1/" + OTHER + "/contracts/altrui")
                .then()
                .statusCode(200);
        as(MARCO)
                .body(CALENDAR)
                .put("/api/v1/" + OTHER + "/calendars/altrui")
                .then()
                .statusCode(200);
        as(MARCO)
                .body("{\"name\": \"A\", \"subject\": \"" + UUID.randomUUID() + "\"}")
                .put("/api/v1/" + OTHER + "/clients/altrui")
                .then()
                .statusCode(200);
        webhook = made("webhooks", WEBHOOK, 201);
        as(MARCO)
                .body(PAUSED)
                .put("/api/v1/" + OTHER + "/webhooks/" + webhook)
                .then()
                .statusCode(200);
        delivery = made("webhooks/" + webhook + "/test", "", 202);
        alert = made("alerts", ALERT, 201);
        States.publish(
                "routing.queue-state",
                OTHER,
                "coda-altrui",
                Map.of(
                        "tenant",
                        OTHER,
                        "id",
                        "coda-altrui",
                        "name",
                        "Altrui",
                        "vendorIds",
                        List.of("voxia-altrui"),
                        "media",
                        List.of("chat"),
                        "serviceLevel",
                        Map.of("withinSeconds", 20, "targetPercent", 80),
                        "skills",
                        List.of()));
        var queued = Topics.fact(
                "routing",
                "contact-queued",
                CONTACT.toString(),
                OTHER,
                Map.of(
                        "contactId",
                        CONTACT.toString(),
                        "queueId",
                        "coda-altrui",
                        "accountId",
                        "sito",
                        "medium",
                        "chat",
                        "priority",
                        0,
                        "queuedAt",
                        Instant.now().toString()));
        Topics.say(queued);
        org.awaitility.Awaitility.await()
                .until(() ->
                        as(MARCO).get("/api/v1/" + OTHER + "/traces/" + CONTACT).statusCode() == 200);
    }

    static String made(String what, String body, int status) {
        return as(MARCO)
                .body(body)
                .post("/api/v1/" + OTHER + "/" + what)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
