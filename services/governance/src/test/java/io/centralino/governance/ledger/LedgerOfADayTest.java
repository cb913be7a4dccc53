package io.centralino.governance.ledger;

import static io.centralino.governance.House.ELENA;
import static io.centralino.governance.House.MARCO;
import static io.centralino.governance.House.SARA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A day of facts, heard in disorder and repeatedly, and the figures it makes.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class LedgerOfADayTest {
    static final String TENANT = "banca-giorno";
    static final String VENDOR = "voxia-giorno";
    static final String DAY = "?queue=pagamenti&from=2026-11-22T23:00:00Z&to=2026-11-23T23:00:00Z";
    static final List<ObjectNode> STORY = new ArrayList<>();
    static final List<UUID> CONTACTS = new ArrayList<>();
    static UUID synthetic = UUID.randomUUID();

    @BeforeEach
    void house() {
        found(TENANT, "tenant");
        found(VENDOR, "vendor");
        found("linea-giorno", "vendor");
        grant(TENANT, ELENA, "client");
        grant(VENDOR, SARA, "supervisor");
        grant("linea-giorno", MARCO, "supervisor");
        States.publish(
                "routing.queue-state",
                TENANT,
                "pagamenti",
                Map.of(
                        "tenant", TENANT,
                        "id", "pagamenti",
                        "name", "Pagamenti",
                        "vendorIds", List.of(VENDOR),
                        "media", List.of("chat"),
                        "serviceLevel", Map.of("withinSeconds", 20, "targetPercent", 80),
                        "skills", List.of()));
        if (STORY.isEmpty()) {
            tellTheDay();
            var random = new Random(42);
            for (int delivery = 0; delivery < 3; delivery++) {
                Collections.shuffle(STORY, random);
                STORY.forEach(Topics::say);
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> figure(ELENA, TENANT, "offered").body("value", equalTo(11)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> figure(ELENA, TENANT, "handled").body("value", equalTo(6)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> figure(ELENA, TENANT, "abandoned").body("value", equalTo(2)));
    }

    @Test
    void isCountedToTheContactAndTheMillisecond() {
        figure(ELENA, TENANT, "service-level")
                .body("value", equalTo(55.56f))
                .body("numerator", equalTo(5))
                .body("denominator", equalTo(9))
                .body("version", equalTo(1))
                .body("target.withinSeconds", equalTo(20))
                .body("asOf", org.hamcrest.Matchers.notNullValue());
        figure(ELENA, TENANT, "answered").body("value", equalTo(7));
        figure(ELENA, TENANT, "abandon-rate").body("value", equalTo(18.18f));
        figure(ELENA, TENANT, "average-speed-of-answer").body("value", equalTo(22.43f));
        figure(ELENA, TENANT, "average-handle-time").body("value", equalTo(206.67f));
    }

    @Test
    void isTheSameForVendorAndClientAndNothingForAnotherVendor() {
        for (var metric : List.of("service-level", "offered", "abandon-rate", "average-handle-time")) {
            var client = figure(ELENA, TENANT, metric).extract();
            figure(SARA, VENDOR, metric).body("value", equalTo(client.path("value")));
        }
        as(MARCO).get("/api/v1/linea-giorno/metrics/offered" + DAY).then().statusCode(404);
        as(MARCO)
                .get("/api/v1/linea-giorno/metrics/offered?from=2026-11-22T23:00:00Z&to=2026-11-23T23:00:00Z")
                .then()
                .statusCode(200)
                .body("value", equalTo(0));
        as(MARCO)
                .get("/api/v1/linea-giorno/ledger?contactId=" + CONTACTS.getFirst())
                .then()
                .statusCode(404);
    }

    @Test
    void isToldPieceByPieceAndAddsUp() {
        for (var who : Map.of(ELENA, TENANT, SARA, VENDOR).entrySet()) {
            var series = as(who.getKey())
                    .get("/api/v1/" + who.getValue() + "/metrics/offered/series" + DAY + "&step=half-hour")
                    .then()
                    .statusCode(200)
                    .body("whole.value", equalTo(11))
                    .body("points", hasSize(48))
                    .extract();
            var pieces = series.<List<Integer>>path("points.value");
            assertThat(pieces.stream().mapToInt(Integer::intValue).sum()).isEqualTo(11);
            assertThat(pieces.get(18)).isEqualTo(9);
        }
        var october = "?from=2026-10-24T22:00:00Z&to=2026-10-26T23:00:00Z&step=day";
        as(ELENA)
                .get("/api/v1/" + TENANT + "/metrics/service-level/series" + october)
                .then()
                .statusCode(200)
                .body("points", hasSize(2))
                .body("points[0].to", equalTo("2026-10-25T23:00:00Z"))
                .body("points[0].value", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void isListedForAnyIntervalAsForToday() {
        as(ELENA)
                .get("/api/v1/" + TENANT + "/metrics?from=2026-11-22T23:00:00Z&to=2026-11-23T23:00:00Z")
                .then()
                .statusCode(200)
                .body("items.find { it.metric == 'service-level' }.value", equalTo(55.56f))
                .body("items.find { it.metric == 'offered' }.value", equalTo(11));
    }

    @Test
    void opensToTheContactsAndTheirEvents() {
        var parts = as(ELENA)
                .get("/api/v1/" + TENANT + "/metrics/service-level/contacts" + DAY)
                .then()
                .statusCode(200)
                .body("items", hasSize(9))
                .body("items.queuedAt", hasSize(9))
                .body("items.findAll { it.abandonedAt != null }", hasSize(2))
                .extract();
        var contact = parts.<String>path("items[0].contactId");
        for (var who : Map.of(ELENA, TENANT, SARA, VENDOR).entrySet()) {
            as(who.getKey())
                    .get("/api/v1/" + who.getValue() + "/ledger?contactId=" + contact)
                    .then()
                    .statusCode(200)
                    .body("contact.queue", equalTo("pagamenti"))
                    .body("items.findAll { it.service == 'channels' }", hasSize(org.hamcrest.Matchers.greaterThan(0)));
        }
    }

    @Test
    void keepsTestsInTheLedgerAndOutOfTheFigures() {
        as(ELENA)
                .get("/api/v1/" + TENANT + "/ledger?contactId=" + synthetic)
                .then()
                .statusCode(200)
                .body("contact.synthetic", equalTo(true));
    }

    @Test
    void isTracedStepByStepWithTheReceiptOfTheOffer() {
        var steps = as(ELENA)
                .get("/api/v1/" + TENANT + "/traces/" + CONTACTS.getFirst())
                .then()
                .statusCode(200)
                .body("[0].ms", equalTo(0))
                .body("[0].event", equalTo("contact-opened"))
                .body("find { it.event == 'offer-made' }.detail.receipt.rule", equalTo("longest-idle/1"))
                .extract();
        assertThat(steps.<List<Integer>>path("ms")).isSorted().last().isEqualTo(278_000);
        assertThat(steps.<List<Integer>>path("relayMs")).doesNotContainNull();
        assertThat(steps.<List<String>>path("id")).doesNotHaveDuplicates();
    }

    @Test
    void knowsTheQueuesOfTodayWithEveryDefinition() {
        as(ELENA)
                .get("/api/v1/" + TENANT + "/metrics")
                .then()
                .statusCode(200)
                .body("items.findAll { it.queue == 'pagamenti' }", hasSize(8))
                .body("items[0].definition.it", org.hamcrest.Matchers.notNullValue());
        as(ELENA).get("/api/v1/" + TENANT + "/metric-definitions").then().body("items", hasSize(8));
    }

    @Test
    void isNotAskedWithoutSense() {
        for (var query : List.of(
                "?from=x&to=y",
                "?from=2026-11-23T00:00:00Z",
                "?from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z",
                "?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")) {
            as(ELENA)
                    .get("/api/v1/" + TENANT + "/metrics/offered" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-interval"));
        }
        var fifty = "?from=2026-09-01T00:00:00Z&to=2026-10-21T00:00:00Z";
        for (var query : List.of("metrics/offered/series?step=week", "metrics/offered/series" + fifty)) {
            as(ELENA)
                    .get("/api/v1/" + TENANT + "/" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-interval"));
        }
        for (var path : List.of(
                "metrics/no-such",
                "metrics/no-such/series",
                "metrics/offered?queue=tributi",
                "metrics/offered?version=9",
                "ledger",
                "ledger?contactId=x",
                "ledger?contactId=" + UUID.randomUUID(),
                "traces/" + UUID.randomUUID())) {
            as(ELENA)
                    .get("/api/v1/" + TENANT + "/" + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    static ValidatableResponse figure(UUID who, String org, String metric) {
        return as(who).get("/api/v1/" + org + "/metrics/" + metric + DAY).then().statusCode(200);
    }

    /// The worked example of docs/reference/metrics.md, in facts.
    static void tellTheDay() {
        var day = new DayOfFacts(TENANT, VENDOR, STORY);
        CONTACTS.add(day.answered("2026-11-23T08:00:00Z", 8, 240, 30));
        CONTACTS.add(day.answered("2026-11-23T08:01:00Z", 20, 300, 60));
        CONTACTS.add(day.answered("2026-11-23T08:02:00Z", 21, 180, 15));
        CONTACTS.add(day.abandoned("2026-11-23T08:03:00Z", 12));
        CONTACTS.add(day.answered("2026-11-23T08:05:00Z", 5, 120, 10));
        CONTACTS.add(day.abandoned("2026-11-23T08:10:00Z", 45));
        CONTACTS.add(day.answered("2026-11-23T08:15:00Z", 90, -1, 0));
        CONTACTS.add(day.answered("2026-11-23T08:20:00Z", 3, 200, 20));
        CONTACTS.add(day.answered("2026-11-23T22:59:50Z", 15, 90, 10));
        CONTACTS.add(day.answered("2026-11-22T22:59:55Z", 10, 60, 5));
        CONTACTS.add(day.placed("2026-11-23T08:30:00Z"));
        CONTACTS.add(day.spam("2026-11-23T08:25:00Z"));
        synthetic = day.synthetic("2026-11-23T08:21:00Z", 2);
    }
}
