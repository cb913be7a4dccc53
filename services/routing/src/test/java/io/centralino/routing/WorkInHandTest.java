package io.centralino.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Giulia holds a contact.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class WorkInHandTest {

    House house;
    Person giulia;
    final UUID contact = UUID.randomUUID();

    @BeforeEach
    void giuliaTakesIt() {
        house = new House();
        giulia = house.agent("Giulia Ferrante", 1).is("available");
        Topics.say(house.opened(contact, "posta", "mail"));
        giulia.takes(contact);
    }

    @Test
    void fillsHerRoom() {
        var second = house.contact();
        house.until(second, "waiting");

        giulia.wrapUp(contact, "risolto").then().statusCode(200);

        giulia.takes(second);
    }

    @Test
    void endsOnceHoweverOftenSheSaysSo() {
        var first = giulia.wrapUp(contact, "risolto")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        giulia.wrapUp(contact, "risolto").then().statusCode(200).body(equalTo(first));

        Topics.await("routing", "contact-handled", contact.toString());
        assertThat(Topics.said("routing", "contact-handled", contact.toString()))
                .hasSize(1);
    }

    @Test
    void endsOnlyInTheTenantsWords() {
        giulia.wrapUp(contact, "inventato")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-disposition"));
        assertThat(house.state(contact)).isEqualTo("assigned");
    }

    @Test
    void countsTheTimeOfEachStretch() {
        giulia.beginWrapUp(contact).then().statusCode(200);
        giulia.wrapUp(contact, "risolto")
                .then()
                .statusCode(200)
                .body("segments.queueMs", greaterThanOrEqualTo(0))
                .body("segments.ringMs", greaterThanOrEqualTo(1))
                .body("segments.wrapUpMs", greaterThanOrEqualTo(1));
        giulia.beginWrapUp(contact)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/work-not-in-hand"))
                .body("state", equalTo("handled"));
    }

    @Test
    void isNotSomebodyElses() {
        var paolo = house.agent("Paolo Serra", 1);

        paolo.wrapUp(contact, "risolto").then().statusCode(403).body("type", equalTo("/problems/not-your-work"));
        paolo.release(contact).then().statusCode(403);
    }

    @Test
    void givenBackGoesToAnother() {
        var paolo = house.agent("Paolo Serra", 1).is("available");

        giulia.release(contact).then().statusCode(200).body("state", equalTo("waiting"));

        paolo.takes(contact);
        var released = Topics.await("routing", "contact-released", contact.toString());
        assertThat(released.path("data").path("agentId").asText())
                .isEqualTo(giulia.id().toString());
    }

    @Test
    void aSupervisorMayTakeItBack() {
        House.as(house.supervisor)
                .body(Map.of("reason", "assente"))
                .post("/api/v1/" + house.tenant + "/work/" + contact + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"));
    }

    @Test
    void isOutOfSightAndOutOfOfferWhenTheGrantIsGone() {
        States.revoke(giulia.id(), house.tenant);

        assertThat(giulia.work().jsonPath().getList("contacts")).isEmpty();
        giulia.wrapUp(contact, "risolto").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void leavesHerHandWhenTheCustomerGivesUp() {
        Topics.say(house.closed(contact, "abandoned"));
        house.until(contact, "closed");

        giulia.wrapUp(contact, "risolto").then().statusCode(409).body("state", equalTo("closed"));
        giulia.takes(house.contact());
    }
}
