package io.centralino.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Giulia holds a mail that belongs into another queue.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class TransferTest {

    House house;
    Person giulia;
    UUID contact;

    @BeforeEach
    void giuliaTakesIt() {
        house = new House();
        house.put(house.tenant, "skills/inglese", Map.of("name", "Inglese"));
        house.put(house.tenant, "queues/reclami", Map.of("name", "Reclami"));
        house.put(house.tenant, "queues/solo-chat", Map.of("name", "Solo chat", "media", List.of("chat")));
        house.contract(house.vendor, House.QUEUE, "reclami");
        giulia = house.agent(UUID.randomUUID(), "Giulia Ferrante", 1, "pagamenti", "inglese")
                .is("available");
        contact = house.contact();
        giulia.takes(contact);
    }

    @Test
    void waitsThereAtItsAgeAndForSomebodyElse() {
        var queuedAt = house.work(contact).extract().<String>path("queuedAt");
        var paolo = house.agent("Paolo Serra", 1).is("available");

        giulia.transfer(contact, "reclami")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("queueId", equalTo("reclami"))
                .body("queuedAt", equalTo(queuedAt));

        paolo.takes(contact);
        var released =
                Topics.await("routing", "contact-released", contact.toString()).path("data");
        assertThat(released.path("queueId").asText()).isEqualTo(House.QUEUE);
        assertThat(released.path("toQueueId").asText()).isEqualTo("reclami");
        var queued = Topics.said("routing", "contact-queued", contact.toString());
        assertThat(queued)
                .extracting(said -> said.at("/data/queueId").asText())
                .containsExactly(House.QUEUE, "reclami");
        assertThat(queued.getLast().at("/data/queuedAt"))
                .isEqualTo(released.path("releasedAt"))
                .isNotEqualTo(queued.getFirst().at("/data/queuedAt"));
        assertThat(Topics.said("routing", "offer-made", contact.toString()))
                .extracting(said -> said.at("/data/agentId").asText())
                .containsExactly(giulia.id().toString(), paolo.id().toString());
    }

    /// What the plan asks of people is meant for its own queue: Paolo speaks no English.
    @Test
    void asksOfPeopleOnlyWhatTheOtherQueueAsks() {
        var plan = Map.of(
                "queueId", House.QUEUE, "priority", 5, "skills", List.of(Map.of("skill", "inglese", "level", 1)));
        giulia.wrapUp(contact, "risolto").then().statusCode(200);
        house.put(house.tenant, "routing-plans/posta", plan);
        var english = house.contact();
        giulia.takes(english);
        var paolo = house.agent("Paolo Serra", 1).is("available");

        giulia.transfer(english, "reclami").then().statusCode(200);

        paolo.takes(english);
        paolo.transfer(english, House.QUEUE).then().statusCode(200);
        giulia.takes(english);
    }

    @Test
    void doesNotGoWhereNothingIs() {
        giulia.transfer(contact, "nessuna")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-queue"))
                .body("queue", equalTo("nessuna"));
        giulia.transfer(contact, "solo-chat")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("detail", containsString("mail"));
        giulia.transfer(contact, "Non Una Coda").then().statusCode(400);

        assertThat(house.state(contact)).isEqualTo("assigned");
    }

    @Test
    void isAPlainReturnWhereTheQueueIsItsOwn() {
        giulia.transfer(contact, House.QUEUE).then().statusCode(200).body("state", equalTo("waiting"));

        var released = Topics.await("routing", "contact-released", contact.toString());
        assertThat(released.path("data").has("toQueueId")).isFalse();
        assertThat(Topics.said("routing", "contact-queued", contact.toString())).hasSize(1);
    }
}
