package io.centralino.governance.ledger.alert;

import static io.centralino.governance.House.ELENA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.ledger.webhook.Hooked.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.centralino.governance.ledger.webhook.Hooked;
import io.centralino.governance.ledger.webhook.Receiver;
import io.centralino.tenancy.Sql;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A figure that Elena has watched.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class WatchedFigureTest {
    static final String ORG = "banca-vigile";
    static final String ALERTS = "/api/v1/" + ORG + "/alerts";
    static final String TYPE = "centralino.governance.metric-alerted.v1";

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Inject
    Watching watching;

    @BeforeEach
    void house() {
        found(ORG, "tenant");
        grant(ORG, ELENA, "client", "admin");
        Topics.say(queued());
        until(() -> as(ELENA)
                        .get("/api/v1/" + ORG + "/metrics/offered?from="
                                + Instant.now().minusSeconds(600) + "&to=" + Instant.now())
                        .jsonPath()
                        .getInt("value")
                > 0);
    }

    @AfterEach
    void close() {
        Sql.update(engine, "DELETE FROM ledger.webhook");
        Sql.update(engine, "DELETE FROM ledger.alert");
    }

    @Test
    void isToldOfOnceWhenItCrossesAndOnceWhenItComesBack() {
        try (var receiver = new Receiver()) {
            new Hooked(ORG, ELENA).subscribe(receiver, TYPE);
            var alert = made(rule(0, 2));
            untilState(alert, "firing");

            change(alert, rule(1_000, 2));

            untilState(alert, "quiet");
            assertThat(Topics.said("governance", "metric-alerted", alert))
                    .extracting(fact -> fact.at("/data/state").asText())
                    .containsExactly("firing", "quiet");
            var said = Topics.await("governance", "metric-alerted", alert);
            assertThat(said.at("/data/metric").asText()).isEqualTo("offered");
            assertThat(said.at("/data/value").asInt()).isPositive();
            as(ELENA)
                    .get(ALERTS + "/" + alert + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.state", equalTo(List.of("firing", "quiet")))
                    .body("items[0].threshold", equalTo(0));
            until(() -> receiver.calls().size() == 2);
            assertThat(receiver.bodies()).allMatch(body -> body.contains(alert));
        }
    }

    @Test
    void isToldOfOnceHoweverManyLookAtTheSameMoment() throws InterruptedException {
        var alert = made(rule(1_000, 60));
        Sql.update(
                engine,
                "UPDATE ledger.alert SET threshold = 0, looks = 1, next_check = 'infinity' WHERE id = ?",
                UUID.fromString(alert));

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            instances.invokeAll(IntStream.range(0, 8)
                    .mapToObj(nth -> (Callable<Boolean>) () -> {
                        watching.look(ORG, UUID.fromString(alert));
                        return true;
                    })
                    .toList());
        }

        untilState(alert, "firing");
        assertThat(Topics.said("governance", "metric-alerted", alert)).hasSize(1);
    }

    @Test
    void isSaidToBeQuietWhereTheRuleGoesWhileItFires() {
        var alert = made(rule(0, 1));
        untilState(alert, "firing");

        as(ELENA).delete(ALERTS + "/" + alert).then().statusCode(204);

        assertThat(Topics.said("governance", "metric-alerted", alert))
                .extracting(fact -> fact.at("/data/state").asText())
                .containsExactly("firing", "quiet");
        as(ELENA).get(ALERTS + "/" + alert).then().statusCode(404);
    }

    @Test
    void isWatchedByRulesThatMakeSense() {
        for (var wrong : List.of(
                Map.of("name", ""),
                Map.of("name", "x\u0000"),
                Map.of("comparison", "beside"),
                Map.of("windowSeconds", 59),
                Map.of("windowSeconds", 14_401),
                Map.of("looks", 0),
                Map.of("threshold", 1e12))) {
            refused(with(rule(0, 1), wrong), 400, "invalid");
        }
        refused(with(rule(0, 1), Map.of("metric", "joy")), 404, "not-found");
        refused(with(rule(0, 1), Map.of("queueId", "no-such")), 404, "not-found");
        refused(with(rule(0, 1), Map.of("version", 9)), 404, "not-found");
    }

    @Test
    void takesNoMemberThatIsNotTheCallersToGive() {
        var foreign = UUID.randomUUID().toString();
        var extra = Map.<String, Object>of(
                "tenantId", "banca-altrui",
                "id", foreign,
                "role", "operator",
                "status", "firing",
                "state", "firing",
                "owner", foreign,
                "since", "2000-01-01T00:00:00Z",
                "createdAt", "2000-01-01T00:00:00Z");

        var alert = as(ELENA)
                .body(with(rule(1_000, 1), extra))
                .post(ALERTS)
                .then()
                .statusCode(201)
                .body("id", not(equalTo(foreign)))
                .body("state", equalTo("quiet"))
                .extract();

        assertThat(alert.<String>path("since")).isGreaterThan("2026");
        assertThat(Sql.list(engine, "SELECT tenant_id FROM ledger.alert", row -> row.getString(1)))
                .containsExactly(ORG);
    }

    @Test
    void isWatchedByARoundNumberOfRules() {
        var ids = IntStream.range(0, 50).mapToObj(nth -> made(rule(1_000, 60))).toList();

        refused(rule(1_000, 1), 409, "too-many-alerts");

        assertThat(as(ELENA).get(ALERTS + "?state=quiet").<List<String>>path("items.id"))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    static Map<String, Object> rule(int threshold, int looks) {
        return Map.of(
                "name",
                "Troppi contatti",
                "metric",
                "offered",
                "comparison",
                "above",
                "threshold",
                threshold,
                "windowSeconds",
                600,
                "looks",
                looks);
    }

    static Map<String, Object> with(Map<String, Object> rule, Map<String, ?> others) {
        var all = new HashMap<>(rule);
        all.putAll(others);
        return all;
    }

    static String made(Map<String, Object> rule) {
        return as(ELENA)
                .body(rule)
                .post(ALERTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void change(String alert, Map<String, Object> rule) {
        as(ELENA).body(rule).put(ALERTS + "/" + alert).then().statusCode(200);
    }

    static void refused(Map<String, Object> rule, int status, String problem) {
        as(ELENA).body(rule).post(ALERTS).then().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    static void untilState(String alert, String state) {
        until(() -> state.equals(as(ELENA).get(ALERTS + "/" + alert).path("state")));
    }

    static ObjectNode queued() {
        var contact = UUID.randomUUID().toString();
        return Topics.fact(
                "routing",
                "contact-queued",
                contact,
                ORG,
                Map.of(
                        "contactId",
                        contact,
                        "queueId",
                        "pagamenti",
                        "accountId",
                        "sito",
                        "medium",
                        "chat",
                        "priority",
                        0,
                        "queuedAt",
                        Instant.now().minusSeconds(5).toString()));
    }
}
