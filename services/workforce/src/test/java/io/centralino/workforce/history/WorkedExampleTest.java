package io.centralino.workforce.history;

import static io.centralino.workforce.Tenant.QUEUE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.centralino.workforce.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The example of the page on metrics, contact by contact: the history counts as the ledger does.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class WorkedExampleTest {

    final Tenant aurora = Tenant.open("banca-esempio");
    final List<ObjectNode> said = new ArrayList<>();

    @Test
    void countsAsTheMetricsAreDefined() {
        answered("2026-11-23T08:00:00Z", 8, 240, 30);
        answered("2026-11-23T08:01:00Z", 20, 300, 60);
        answered("2026-11-23T08:02:00Z", 21, 180, 15);
        abandoned("2026-11-23T08:03:00Z", 12);
        answered("2026-11-23T08:05:00Z", 5, 120, 10);
        abandoned("2026-11-23T08:10:00Z", 45);
        waiting("2026-11-23T08:15:00Z", 90);
        answered("2026-11-23T08:20:00Z", 3, 200, 20);
        // Placed today and answered tomorrow, placed yesterday and answered today.
        answered("2026-11-23T22:59:50Z", 15, 90, 10);
        answered("2026-11-22T22:59:55Z", 10, 60, 5);
        said.add(Facts.of(aurora.id()).queued(Instant.parse("2026-11-23T08:30:00Z")));
        var test = Facts.of(aurora.id()).ofATest();
        said.add(test.queued(Instant.parse("2026-11-23T08:21:00Z")));
        said.add(test.assigned(Instant.parse("2026-11-23T08:21:02Z"), 2));
        var spam = Facts.of(aurora.id());
        said.add(spam.queued(Instant.parse("2026-11-23T08:25:00Z")));
        said.add(spam.closed("spam", Instant.parse("2026-11-23T08:26:00Z")));

        said.forEach(Topics::say);

        Tenant.until(() -> today().body("items.intervals.flatten().offered.sum()", equalTo(11))
                .body("items.intervals.flatten().answered.sum()", equalTo(7))
                .body("items.intervals.flatten().handled.sum()", equalTo(6))
                .body("items.intervals.flatten().abandoned.sum()", equalTo(2))
                .body("items.intervals.flatten().handleSeconds.sum().intValue()", equalTo(1240))
                .body("items.intervals.flatten().waitedSeconds.sum().intValue()", equalTo(157)));
        today().body("items", hasSize(1))
                .body("items[0].intervals[18].offered", equalTo(9))
                .body("items[0].intervals[18].start", equalTo("2026-11-23T08:00:00Z"));
    }

    private void answered(String placed, long waited, long talk, long wrapUp) {
        var contact = Facts.of(aurora.id());
        var at = Instant.parse(placed);
        said.add(contact.queued(at));
        said.add(contact.assigned(at.plusSeconds(waited), waited));
        said.add(contact.handled(at.plusSeconds(waited + talk + wrapUp), talk, wrapUp));
    }

    private void waiting(String placed, long waited) {
        var contact = Facts.of(aurora.id());
        var at = Instant.parse(placed);
        said.add(contact.queued(at));
        said.add(contact.assigned(at.plusSeconds(waited), waited));
    }

    private void abandoned(String placed, long waited) {
        var contact = Facts.of(aurora.id());
        var at = Instant.parse(placed);
        said.add(contact.closed("abandoned", at.plusSeconds(waited)));
        said.add(contact.queued(at));
    }

    private ValidatableResponse today() {
        return aurora.bruno()
                .queryParam("queue", QUEUE)
                .queryParam("from", "2026-11-23")
                .queryParam("to", "2026-11-23")
                .get("/interval-history")
                .then()
                .statusCode(200);
    }
}
