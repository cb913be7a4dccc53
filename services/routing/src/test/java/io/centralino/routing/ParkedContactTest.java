package io.centralino.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Giulia, with room for one contact, holds one and parks it.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ParkedContactTest {

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    House house;
    Person giulia;
    UUID contact;

    @BeforeEach
    void giuliaTakesIt() {
        house = new House();
        giulia = house.agent("Giulia Ferrante", 1).is("available");
        contact = house.contact();
        giulia.takes(contact);
    }

    @Test
    void isHersAndTakesNoRoom() {
        var until = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        var first = giulia.park(contact, 1, until)
                .then()
                .statusCode(200)
                .body("state", equalTo("parked"))
                .body("parkedUntil", equalTo(until.toString()))
                .body("agentId", equalTo(giulia.id().toString()))
                .extract()
                .asString();
        giulia.park(contact, 1, until).then().statusCode(200).body(equalTo(first));

        giulia.takes(house.contact());

        giulia.work()
                .then()
                .body("capacity.mail.used", equalTo(1))
                .body("contacts", hasSize(2))
                .body("contacts.find { it.state == 'parked' }.contactId", equalTo(contact.toString()))
                .body("contacts.find { it.state == 'parked' }.parkedUntil", equalTo(until.toString()))
                .body("contacts.find { it.state == 'assigned' }.parkedUntil", nullValue());
        for (var organisation : List.of(house.tenant, house.vendor)) {
            House.as(house.supervisor)
                    .get("/api/v1/" + organisation + "/queue-status")
                    .then()
                    .body("items[0].parked", equalTo(1))
                    .body("items[0].assigned", equalTo(1));
        }
        House.as(house.supervisor)
                .get("/api/v1/" + house.vendor + "/agent-status")
                .then()
                .body("items[0].capacity.mail.used", equalTo(1))
                .body("items[0].contacts.state", hasSize(2));
        var parked =
                Topics.await("routing", "contact-parked", contact.toString()).path("data");
        assertThat(parked.path("until").asText()).isEqualTo(until.toString());
        assertThat(parked.path("lastMessageSequence").asInt()).isEqualTo(1);
        assertThat(Topics.said("routing", "contact-parked", contact.toString())).hasSize(1);
    }

    @Test
    void isTakenUpEvenBeyondHerRoom() {
        giulia.park(contact, 1).then().statusCode(200).body("parkedUntil", nullValue());
        giulia.takes(house.contact());

        giulia.takeUp(contact)
                .then()
                .statusCode(200)
                .body("state", equalTo("assigned"))
                .body("segments.parkedMs", greaterThanOrEqualTo(1));
        giulia.takeUp(contact).then().statusCode(200).body("state", equalTo("assigned"));

        giulia.work().then().body("capacity.mail.used", equalTo(2)).body("capacity.mail.max", equalTo(1));
        var third = house.contact();
        house.until(third, "waiting");
        giulia.wrapUp(contact, "risolto").then().statusCode(200);
        var handled = Topics.await("routing", "contact-handled", contact.toString());
        assertThat(handled.at("/data/segments/parkedMs").asLong()).isPositive();
        var resumed = Topics.await("routing", "contact-resumed", contact.toString());
        assertThat(resumed.at("/data/cause").asText()).isEqualTo("agent");
    }

    @Test
    void comesBackToHerWhenTheCustomerWrites() {
        giulia.park(contact, 1).then().statusCode(200);

        Topics.say(house.wrote(contact, 2));

        house.until(contact, "assigned");
        var resumed = Topics.await("routing", "contact-resumed", contact.toString());
        assertThat(resumed.at("/data/cause").asText()).isEqualTo("customer");
        giulia.park(contact, 1).then().statusCode(409).body("type", equalTo("/problems/newer-message"));
    }

    @Test
    void staysWhereSheHadSeenTheMessage() {
        giulia.park(contact, 2).then().statusCode(200);

        Topics.say(house.wrote(contact, 2));

        await().atMost(Duration.ofSeconds(20)).until(() -> heard(contact) == 2);
        house.work(contact).body("state", equalTo("parked")).body("parkedUntil", nullValue());
    }

    @Test
    void isNotParkedOverAMessageSheHasNotRead() {
        giulia.park(contact, 0).then().statusCode(409).body("type", equalTo("/problems/newer-message"));

        assertThat(house.state(contact)).isEqualTo("assigned");
    }

    @Test
    void goesToTheQueueAtItsAgeWhenTheCustomerWritesAndSheIsNotThere() {
        var queuedAt = house.work(contact).extract().<String>path("queuedAt");
        giulia.park(contact, 1).then().statusCode(200);
        giulia.is("offline");
        var paolo = house.agent("Paolo Serra", 1).is("available");

        Topics.say(house.wrote(contact, 2));

        paolo.takes(contact);
        house.work(contact).body("queuedAt", equalTo(queuedAt));
        var released = Topics.await("routing", "contact-released", contact.toString());
        assertThat(released.at("/data/reason").asText()).isEqualTo("parked-customer-wrote");
        giulia.takeUp(contact).then().statusCode(403).body("type", equalTo("/problems/not-your-work"));
    }

    @Test
    void comesBackToHerWhenItsTimeHasCome() {
        giulia.park(contact, 1, Instant.now().plus(Duration.ofHours(1))).then().statusCode(200);

        itsTimeCame(contact, "1 second");

        house.until(contact, "assigned");
        var resumed = Topics.await("routing", "contact-resumed", contact.toString());
        assertThat(resumed.at("/data/cause").asText()).isEqualTo("clock");
    }

    /// That another goes to the queue shows that somebody has looked.
    @Test
    void waitsForHerInTheGraceAndNotAfterIt() {
        var soon = Instant.now().plus(Duration.ofHours(1));
        giulia.park(contact, 1, soon).then().statusCode(200);
        var lost = house.contact();
        giulia.takes(lost);
        giulia.park(lost, 1, soon).then().statusCode(200);
        giulia.is("away");

        itsTimeCame(contact, "1 second");
        itsTimeCame(lost, "16 minutes");

        house.until(lost, "waiting");
        assertThat(house.state(contact)).isEqualTo("parked");
        giulia.is("available");
        house.until(contact, "assigned");
        var released = Topics.await("routing", "contact-released", lost.toString());
        assertThat(released.at("/data/reason").asText()).isEqualTo("parked-time-came");
    }

    @Test
    void isOverWhenTheCustomerLeaves() {
        giulia.park(contact, 1).then().statusCode(200);

        Topics.say(house.closed(contact, "abandoned"));

        house.until(contact, "closed");
        giulia.takeUp(contact)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/work-not-in-hand"))
                .body("state", equalTo("closed"));
    }

    @Test
    void isGivenBackByHerOrASupervisorAndNobodyElse() {
        giulia.park(contact, 1).then().statusCode(200);
        var paolo = house.agent("Paolo Serra", 1);
        paolo.takeUp(contact).then().statusCode(403);
        paolo.park(contact, 1).then().statusCode(403);
        paolo.release(contact).then().statusCode(403);
        giulia.wrapUp(contact, "risolto").then().statusCode(409).body("state", equalTo("parked"));

        House.as(house.supervisor)
                .body(Map.of("reason", "assente"))
                .post("/api/v1/" + house.tenant + "/work/" + contact + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"));

        giulia.takeUp(contact).then().statusCode(409).body("state", equalTo("waiting"));
    }

    @Test
    void isOneOfFew() {
        giulia.park(contact, 1).then().statusCode(200);
        for (var number = 1; number < 4; number++) {
            var another = house.contact();
            giulia.takes(another);
            giulia.park(another, 1).then().statusCode(200);
        }
        var last = house.contact();
        giulia.takes(last);

        giulia.park(last, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-parked"))
                .body("most", equalTo(4));
    }

    private void itsTimeCame(UUID parked, String ago) {
        Sql.update(
                engine,
                "UPDATE work SET parked_until = now() - CAST(? AS interval) WHERE id = ? AND state = 'parked'",
                ago,
                parked);
    }

    private long heard(UUID id) {
        return Sql.list(engine, "SELECT heard_sequence FROM work WHERE id = ?", row -> row.getLong(1), id)
                .getFirst();
    }
}
