package io.centralino.governance.ledger.webhook;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.GIULIA;
import static io.centralino.governance.House.SARA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.ledger.webhook.Hooked.PRESENCE;
import static io.centralino.governance.ledger.webhook.Hooked.say;
import static io.centralino.governance.ledger.webhook.Hooked.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody outside of the house who subscribed to facts.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SubscriptionTest {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Hooked AURORA = new Hooked("banca-gancio", ADA);
    static final Hooked ORBITA = new Hooked("orbita-gancio", ADA);
    static final Hooked VOXIA = new Hooked("voxia-gancio", SARA);

    final Receiver receiver = new Receiver();

    @Inject
    AgroalDataSource dataSource;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @BeforeEach
    void house() {
        found(AURORA.org(), "tenant");
        found(ORBITA.org(), "tenant");
        found(VOXIA.org(), "vendor");
        grant(AURORA.org(), ADA, "admin");
        grant(ORBITA.org(), ADA, "admin");
        grant(VOXIA.org(), SARA, "admin");
    }

    @AfterEach
    void close() {
        receiver.close();
        Sql.update(engine, "DELETE FROM ledger.webhook");
    }

    @Test
    void isToldOfEachFactAsItStandsSignedAndOnce() {
        var webhook = AURORA.subscribe(receiver, PRESENCE);
        var fact = AURORA.fact();
        say(fact);
        until(() -> !receiver.calls().isEmpty());

        // The topic again, from the beginning, when the inbox has long forgotten: nothing is booked or sent again.
        say(fact);
        Sql.update(dataSource, "DELETE FROM inbox WHERE consumer = 'ledger'");
        say(fact);
        var last = say(fact.deepCopy().put("id", UUID.randomUUID().toString()));
        until(() -> receiver.bodies().getLast().contains(last));

        assertThat(receiver.calls()).hasSize(2);
        var call = receiver.calls().getFirst();
        assertThat(json(call.body())).isEqualTo(json(fact.toString()));
        assertThat(call.signature())
                .isEqualTo(Signing.header(
                        List.of(webhook.getString("secret")),
                        call.id(),
                        Instant.ofEpochSecond(Long.parseLong(call.timestamp())),
                        call.body()));
        assertThat(AURORA.deliveries(webhook.getString("id")))
                .hasSize(2)
                .allSatisfy(delivery -> assertThat(delivery)
                        .containsEntry("state", "delivered")
                        .containsEntry("attempts", 1)
                        .containsEntry("lastStatus", 204)
                        .containsEntry("type", PRESENCE)
                        .doesNotContainKey("nextTry"));
        assertThat(AURORA.newest(webhook.getString("id"))).containsEntry("eventId", last);
    }

    @Test
    void isToldOfNobodysNameAndThatATestIsATest() {
        AURORA.subscribe(receiver);
        as(ADA).body(Map.of("name", "Giulia Bianchi"))
                .put("/api/v1/" + AURORA.org() + "/people/" + GIULIA)
                .then()
                .statusCode(200);
        say(AURORA.fact().put("synthetic", true));

        until(() -> receiver.bodies().stream().anyMatch(body -> body.contains("person-changed"))
                && receiver.bodies().stream().anyMatch(body -> body.contains("presence-changed")));

        assertThat(receiver.bodies()).noneMatch(body -> body.contains("personal") || body.contains("Bianchi"));
        assertThat(receiver.bodies())
                .filteredOn(body -> body.contains("presence-changed"))
                .singleElement()
                .satisfies(body ->
                        assertThat(json(body).path("synthetic").asBoolean()).isTrue());
    }

    @Test
    void isToldOfItsOwnOrganisationsFactsOnlyAndOfTheTypesItWants() {
        try (var vendors = new Receiver();
                var others = new Receiver()) {
            AURORA.subscribe(receiver, PRESENCE);
            VOXIA.subscribe(vendors, PRESENCE);
            ORBITA.subscribe(others, "centralino.cases.case-opened.v1");
            var mine = AURORA.say();
            var worked = say(AURORA.fact().put("vendor", VOXIA.org()));
            ORBITA.say();
            var end = say(AURORA.fact().put("vendor", VOXIA.org()));

            // Facts of different keys come in any order.
            until(() -> receiver.calls().size() >= 3 && vendors.calls().size() >= 2);

            assertThat(ids(receiver)).containsExactlyInAnyOrder(mine, worked, end);
            assertThat(ids(vendors)).containsExactlyInAnyOrder(worked, end);
            assertThat(others.calls()).isEmpty();
            assertThat(vendors.ids()).doesNotContainAnyElementsOf(receiver.ids());
        }
    }

    @Test
    void isTriedWithSomethingThatIsNoFact() {
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");

        var delivery = AURORA.post("webhooks/" + webhook + "/test", "")
                .then()
                .statusCode(202)
                .extract();

        until(() -> !receiver.calls().isEmpty());
        assertThat(receiver.ids()).containsExactly(delivery.<String>path("id"));
        assertThat(json(receiver.bodies().getFirst()).path("type").asText()).isEqualTo("webhook.test");
    }

    @Test
    void isToldAgainUnderTheSameIdsOnDemand() {
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");
        AURORA.say();
        AURORA.say();
        until(() -> receiver.calls().size() == 2);
        var first = receiver.ids();

        AURORA.post("webhook-deliveries/" + first.getFirst() + "/replay", "")
                .then()
                .statusCode(202);
        until(() -> receiver.calls().size() == 3);
        var again = AURORA.post("webhooks/" + webhook + "/replay", Map.of("from", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(202)
                .extract();

        assertThat(again.<Integer>path("deliveries")).isEqualTo(2);
        until(() -> receiver.calls().size() == 5);
        assertThat(receiver.ids().get(2)).isEqualTo(first.getFirst());
        assertThat(receiver.ids().subList(3, 5)).containsExactlyInAnyOrderElementsOf(first);
        var nothing = Map.of("from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z");
        assertThat(AURORA.post("webhooks/" + webhook + "/replay", nothing).<Integer>path("deliveries"))
                .isZero();
    }

    @Test
    void isToldNothingWhilePausedAndAllOfItAfterwards() {
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");
        AURORA.change(webhook, receiver, "paused");
        var early = AURORA.say();
        Topics.await(
                "routing.facts",
                heard -> heard.event() != null
                        && heard.event().path("id").asText().equals(early));
        until(() -> AURORA.deliveries(webhook).size() == 1);

        AURORA.change(webhook, receiver, "active");

        until(() -> ids(receiver).contains(early));
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenItGoes() {
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");
        AURORA.say();
        until(() -> !receiver.calls().isEmpty());
        var delivery = receiver.ids().getFirst();

        as(ADA).delete("/api/v1/" + AURORA.org() + "/webhooks/" + webhook)
                .then()
                .statusCode(204);

        AURORA.get("webhooks/" + webhook).then().statusCode(404);
        AURORA.get("webhook-deliveries/" + delivery).then().statusCode(404);
        AURORA.get("webhook-deliveries?webhook=" + webhook).then().statusCode(404);
    }

    static List<String> ids(Receiver receiver) {
        return receiver.bodies().stream()
                .map(body -> json(body).path("id").asText())
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
