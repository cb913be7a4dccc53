package io.centralino.governance.ledger.webhook;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.ELENA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.ledger.webhook.Hooked.PRESENCE;
import static io.centralino.governance.ledger.webhook.Hooked.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.centralino.testkit.ServiceParts;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An admin who keeps the subscriptions of an organisation.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class WebhookResourceTest {
    static final String ORG = "banca-iscritta";
    static final String WEBHOOKS = "/api/v1/" + ORG + "/webhooks";
    static final String URL = "https://aurora.example/ganci";
    static final Hooked AURORA = new Hooked(ORG, ADA);

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @BeforeEach
    void house() {
        found(ORG, "tenant");
        grant(ORG, ADA, "admin");
    }

    @AfterEach
    void close() {
        Sql.update(engine, "DELETE FROM ledger.webhook");
    }

    @Test
    void isShownTheSecretOnceAndItRestsSealed() {
        var key = UUID.randomUUID().toString();

        var made = make(key);

        var secret = made.getString("secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(made.getString("state")).isEqualTo("active");
        var read = as(ADA).get(WEBHOOKS + "/" + made.getString("id")).asString();
        assertThat(read).contains(URL).doesNotContain("secret", "whsec_");
        assertThat(as(ADA).get(WEBHOOKS).asString()).contains(URL).doesNotContain("whsec_");
        assertThat(Sql.list(engine, "SELECT w::text FROM ledger.webhook w", row -> row.getString(1)))
                .noneMatch(row -> row.contains(secret.substring(6)));
        assertThat(make(key).getString("secret")).isEqualTo(secret);
    }

    @Test
    void followsOneSecretByAnotherWithinADay() {
        try (var receiver = new Receiver()) {
            var webhook = AURORA.subscribe(receiver, PRESENCE);
            var id = webhook.getString("id");

            var rotated = as(ADA).body("{}")
                    .post(WEBHOOKS + "/" + id + "/secret")
                    .then()
                    .statusCode(201)
                    .extract();

            assertThat(Instant.parse(rotated.path("oldSecretUntil")))
                    .isBetween(Instant.now().plusSeconds(86_000), Instant.now().plusSeconds(86_500));
            AURORA.say();
            until(() -> !receiver.calls().isEmpty());
            var call = receiver.calls().getFirst();
            assertThat(call.signature())
                    .isEqualTo(Signing.header(
                            List.of(rotated.path("secret"), webhook.getString("secret")),
                            call.id(),
                            Instant.ofEpochSecond(Long.parseLong(call.timestamp())),
                            call.body()));
        }
    }

    @Test
    void changesItAndPausesIt() {
        var id = make(UUID.randomUUID().toString()).getString("id");

        as(ADA).body(Map.of("url", URL + "/2", "types", List.of(PRESENCE), "state", "paused"))
                .put(WEBHOOKS + "/" + id)
                .then()
                .statusCode(200)
                .body("url", equalTo(URL + "/2"))
                .body("types", equalTo(List.of(PRESENCE)))
                .body("state", equalTo("paused"));
    }

    @Test
    void givesNoMemberThatIsNotHersToGive() {
        var foreign = UUID.randomUUID().toString();

        var made = as(ADA).body(Map.of(
                        "url", URL,
                        "tenantId", "banca-altrui",
                        "id", foreign,
                        "role", "operator",
                        "status", "paused",
                        "state", "paused",
                        "owner", foreign,
                        "secret", "whsec_AAAA",
                        "createdAt", "2000-01-01T00:00:00Z"))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .body("id", not(equalTo(foreign)))
                .body("state", equalTo("active"))
                .body("secret", not(equalTo("whsec_AAAA")))
                .extract();

        assertThat(made.<String>path("createdAt")).isGreaterThan("2026");
        assertThat(Sql.list(
                        engine,
                        "SELECT tenant_id FROM ledger.webhook WHERE id = ?",
                        row -> row.getString(1),
                        UUID.fromString(made.path("id"))))
                .containsExactly(ORG);
    }

    @Test
    void isRefusedWhatMakesNoSense() {
        for (var wrong : List.of(
                "{}",
                "{\"url\": null}",
                "{\"url\": \"" + URL + "\", \"description\": \"x\\u0000\"}",
                "{\"url\": \"" + URL + "\", \"types\": [\"all\"]}",
                "{\"url\": \"" + URL + "\", \"types\": [null]}",
                "{\"url\": \"" + URL + "\", \"description\": \"" + "x".repeat(201) + "\"}")) {
            as(ADA).body(wrong).post(WEBHOOKS).then().statusCode(400).body("type", equalTo("/problems/invalid"));
        }
        as(ADA).body("{\"url\": \"ftp://aurora.example\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/address-not-allowed"));
        for (var path : List.of("webhook-deliveries?cursor=x", "webhooks?cursor=x")) {
            AURORA.get(path).then().statusCode(400).body("type", equalTo("/problems/bad-cursor"));
        }
        AURORA.get("webhook-deliveries?state=lost").then().statusCode(400);
        var id = make(UUID.randomUUID().toString()).getString("id");
        AURORA.post("webhooks/" + id + "/replay", "{}").then().statusCode(400);
        AURORA.post(
                        "webhooks/" + id + "/replay",
                        Map.of("from", "-999999999-01-01T00:00:00Z", "to", "+999999999-01-01T00:00:00Z"))
                .then()
                .statusCode(202)
                .body("deliveries", equalTo(0));
        AURORA.post("webhooks/" + id + "/secret", "{\"overlapHours\": 169}")
                .then()
                .statusCode(400);
    }

    @Test
    void hasARoundNumberOfThem() {
        var ids = new HashSet<String>();
        for (int nth = 0; nth < 20; nth++) {
            ids.add(make(UUID.randomUUID().toString()).getString("id"));
        }

        as(ADA).body(Map.of("url", URL))
                .post(WEBHOOKS)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-webhooks"))
                .body("most", equalTo(20));

        assertThat(as(ADA).get(WEBHOOKS).<List<String>>path("items.id")).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void readsALongLogPageByPage() {
        var webhook = make(UUID.randomUUID().toString()).getString("id");
        as(ADA).body(Map.of("url", URL, "types", List.of(PRESENCE), "state", "paused"))
                .put(WEBHOOKS + "/" + webhook);
        for (int nth = 0; nth < 51; nth++) {
            AURORA.post("webhooks/" + webhook + "/test", "").then().statusCode(202);
        }

        var first = AURORA.get("webhook-deliveries?webhook=" + webhook).jsonPath();

        var second = AURORA.get("webhook-deliveries?webhook=" + webhook + "&cursor=" + first.getString("next"))
                .jsonPath();
        var ids = new HashSet<String>(first.<String>getList("items.id"));
        ids.addAll(second.getList("items.id"));
        assertThat(ids).hasSize(51);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void isNotAnybodyElse() {
        grant(ORG, ELENA, "client", "supervisor", "quality", "planner", "agent");

        as(ELENA).get(WEBHOOKS).then().statusCode(403);
        as(ELENA).body(Map.of("url", URL)).post(WEBHOOKS).then().statusCode(403);
        as(ELENA).get("/api/v1/" + ORG + "/webhook-deliveries").then().statusCode(403);
    }

    JsonPath make(String key) {
        return as(ADA).header("Idempotency-Key", key)
                .body(Map.of("url", URL, "types", List.of(PRESENCE)))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
