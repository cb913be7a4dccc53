package io.centralino.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A contact's whole way through the house, as its neighbours and its people see it.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class JourneyTest {

    @Test
    void fromTheDoorToTheEndOfWrapUp() {
        var house = new House();
        var giulia = house.agent("Giulia Ferrante", 1).is("available");

        var contact = house.contact();
        var offer = giulia.ringing(contact);
        giulia.accept(offer).then().statusCode(200).body("contactId", equalTo(contact.toString()));
        giulia.beginWrapUp(contact).then().statusCode(200).body("state", equalTo("wrapping"));
        giulia.wrapUp(contact, "risolto").then().statusCode(200).body("state", equalTo("handled"));

        var key = contact.toString();
        var queued = Topics.await("routing", "contact-queued", key);
        var made = Topics.await("routing", "offer-made", key);
        var closed = Topics.await("routing", "offer-closed", key);
        var assigned = Topics.await("routing", "contact-assigned", key);
        var handled = Topics.await("routing", "contact-handled", key);
        assertThat(queued.path("data").path("queueId").asText()).isEqualTo("pagamenti");
        assertThat(queued.path("causationid").asText()).isNotEmpty();
        assertThat(made.path("vendor").asText()).isEqualTo(house.vendor);
        assertThat(made.path("data").path("receipt").path("reason").asText()).isEqualTo("only-one-free");
        assertThat(closed.path("data").path("outcome").asText()).isEqualTo("accepted");
        assertThat(assigned.path("data").path("agentId").asText())
                .isEqualTo(giulia.id().toString());
        assertThat(handled.path("data").path("lastMessageSequence").asInt()).isEqualTo(2);
        assertThat(handled.toString()).doesNotContain("Elena Brusa");
        Topics.await("routing", "presence-changed", giulia.id().toString());
        assertThat(Topics.heard("routing.facts", key))
                .extracting(heard ->
                        Objects.requireNonNull(heard.event()).path("sequence").asInt())
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void myWorkSaysAllTheDeskNeeds() {
        var house = new House();
        var giulia = house.agent("Giulia Ferrante", 2).is("available");
        var taken = house.contact();
        giulia.takes(taken);
        var ringing = house.contact();
        giulia.ringing(ringing);

        giulia.work()
                .then()
                .statusCode(200)
                .body("presence.state", equalTo("available"))
                .body("capacity.mail.used", equalTo(2))
                .body("capacity.mail.max", equalTo(2))
                .body("capacity.chat.used", equalTo(0))
                .body("offers", hasSize(1))
                .body("offers[0].tenant", equalTo(house.tenant))
                .body("offers[0].queueName", equalTo("Pagamenti"))
                .body(
                        "offers[0].conversationId",
                        equalTo(House.conversationOf(ringing).toString()))
                .body("offers[0].reason", equalTo("only-one-free"))
                .body("contacts", hasSize(1))
                .body("contacts[0].contactId", equalTo(taken.toString()))
                .body("contacts[0].state", equalTo("assigned"))
                .body("contacts[0].queueName", equalTo("Pagamenti"));
    }

    @Test
    void theBoardCountsWhatWaitsAndWhoIsThere() {
        var house = new House();
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        giulia.takes(house.contact());
        house.until(house.contact(), "waiting");

        for (var organisation : java.util.List.of(house.tenant, house.vendor)) {
            House.as(house.supervisor)
                    .get("/api/v1/" + organisation + "/queue-status")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].name", equalTo("Pagamenti"))
                    .body("items[0].waiting", equalTo(1))
                    .body("items[0].assigned", equalTo(1))
                    .body("items[0].agentsAvailable", equalTo(1));
        }
        House.as(house.supervisor)
                .get("/api/v1/" + house.vendor + "/agent-status")
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo("Giulia Ferrante"))
                .body("items[0].capacity.mail.used", equalTo(1))
                .body("items[0].contacts", hasSize(1));
        House.as(house.supervisor)
                .get("/api/v1/" + house.tenant + "/agent-status")
                .then()
                .statusCode(200)
                .body("items[0].capacity", equalTo(null))
                .body("items[0].contacts", hasSize(1));
    }

    @Test
    void whoWroteIsKnownEvenWhereCasesIsFasterThanChannels() {
        var house = new House();
        var contact = UUID.randomUUID();
        var customer = UUID.randomUUID();
        Topics.say(Topics.fact(
                "cases",
                "contact-identified",
                customer.toString(),
                house.tenant,
                Map.of(
                        "contactId",
                        contact,
                        "customerId",
                        customer,
                        "caseId",
                        UUID.randomUUID(),
                        "identifiedAt",
                        Instant.now().toString(),
                        "newCustomer",
                        true,
                        "caseReference",
                        "BA-2026-000001")));
        Topics.say(house.opened(contact, "posta", "mail"));

        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(
                        () -> house.work(contact).statusCode(200).body("customerId", equalTo(customer.toString())));
    }

    @Test
    void aContactWaitsForItsPlanAndThenGoesOn() {
        var house = new House();
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var contact = house.contact("sito", "chat");
        assertThat(house.state(contact)).isEqualTo("unknown");

        house.put(house.tenant, "routing-plans/default", Map.of("queueId", House.QUEUE, "priority", 1));

        giulia.takes(contact);
    }

    @Test
    void theReceiptIsShownRedactedToWhoeverMayNotSeeTheVendor() {
        var house = new House();
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var elena = UUID.randomUUID();
        io.centralino.testkit.States.grant(elena, house.tenant, "client");
        var offer = giulia.ringing(house.contact());
        var address = "/api/v1/" + house.tenant + "/offers/" + offer + "/receipt";

        House.as(elena)
                .get(address)
                .then()
                .statusCode(200)
                .body("redacted", equalTo(true))
                .body("idleMs", equalTo(null))
                .body("rule", equalTo("longest-idle/1"));
        House.as(house.supervisor)
                .get(address)
                .then()
                .statusCode(200)
                .body("redacted", equalTo(false))
                .body("able", equalTo(1));
    }
}
