package io.centralino.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An offer rings, and somebody answers it, or nobody does.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class OpenOfferTest {

    @Inject
    @ConfigProperty(name = "routing.offer.patience")
    Duration patience;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    House house;

    @BeforeEach
    void openTheHouse() {
        house = new House();
    }

    @Test
    void acceptedTwiceByTheSameAgentItIsAnsweredAlike() {
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var offer = giulia.ringing(house.contact());

        var first = giulia.accept(offer).then().statusCode(200).extract().asString();
        giulia.accept(offer).then().statusCode(200).body(equalTo(first));
    }

    @Test
    void acceptedWithAnIdempotencyKeyItIsAnsweredWordForWord() {
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var path = "/api/v1/" + house.tenant + "/offers/" + giulia.ringing(house.contact()) + "/acceptance";

        var first = House.as(giulia.id())
                .header("Idempotency-Key", "k1")
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        House.as(giulia.id())
                .header("Idempotency-Key", "k1")
                .post(path)
                .then()
                .statusCode(200)
                .body(equalTo(first));
    }

    @Test
    void nobodyElseMayAcceptIt() {
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var paolo = house.agent("Paolo Serra", 1);
        var offer = giulia.ringing(house.contact());

        paolo.accept(offer).then().statusCode(403).body("type", equalTo("/problems/not-your-offer"));
    }

    /// The desk's socket died: nothing is ever answered. The next agent rings at the latest two seconds after the clock
    /// ran out.
    @Test
    void unansweredItGoesToTheNextAndTheFirstIsTakenForAway() {
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var contact = house.contact();
        var lost = giulia.ringing(contact);
        var paolo = house.agent("Paolo Serra", 1).is("available");

        paolo.accept(paolo.ringing(contact)).then().statusCode(200);

        giulia.accept(lost)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/offer-closed"))
                .body("offerStatus", equalTo("lapsed"));
        House.as(giulia.id())
                .get("/api/v1/me/presence")
                .then()
                .body("state", equalTo("away"))
                .body("reason", equalTo("no-answer"));
        assertThat(gap(contact)).isLessThan(patience.plusSeconds(2));
        assertThat(Topics.said("routing", "offer-made", contact.toString())).hasSize(2);
        assertThat(Topics.said("routing", "contact-assigned", contact.toString()))
                .hasSize(1);
    }

    /// As while the broker is away: the fact that an agent should have heard leaves the house only after its time.
    @Test
    void keptFromTheAgentItIsMadeAgainAndNobodyIsTakenForAway() throws SQLException {
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var contact = house.contact();
        giulia.ringing(contact);
        Topics.await("routing", "offer-made", contact.toString());
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE outbox SET sent_at = now() + interval '1 hour' WHERE key = ? AND sent_at IS NOT NULL")) {
            statement.setString(1, contact.toString());
            await().until(() -> statement.executeUpdate() > 0);
        }

        assertThat(gap(contact)).isLessThan(patience.plusSeconds(2));
        var closed = Topics.await("routing", "offer-closed", contact.toString());
        assertThat(closed.path("data").path("outcome").asText()).isEqualTo("withdrawn");
        assertThat(closed.path("data").path("reason").asText()).isEqualTo("never-rang");
        House.as(giulia.id()).get("/api/v1/me/presence").then().body("state", equalTo("available"));
    }

    private static Duration gap(UUID contact) {
        var made = await().atMost(Duration.ofSeconds(10))
                .until(() -> Topics.said("routing", "offer-made", contact.toString()), all -> all.size() == 2);
        return Duration.between(at(made.get(0)), at(made.get(1)));
    }

    private static Instant at(JsonNode made) {
        return Instant.parse(made.path("data").path("madeAt").asText());
    }

    @Test
    void refusedItIsNotBroughtBackForAWhile() {
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var contact = house.contact();
        var offer = giulia.ringing(contact);

        giulia.refuse(offer, "non-di-mia-competenza").then().statusCode(200);
        giulia.refuse(offer, "non-di-mia-competenza").then().statusCode(200);
        giulia.accept(offer).then().statusCode(409).body("offerStatus", equalTo("refused"));
        assertThat(giulia.offers()).isEmpty();

        giulia.takes(contact);
        assertThat(gap(contact)).isGreaterThan(Duration.ofSeconds(4));
        var closed = Topics.await("routing", "offer-closed", contact.toString());
        assertThat(closed.path("data").path("reason").asText()).isEqualTo("non-di-mia-competenza");
    }

    @Test
    void steppingAwayBringsItBackAndKeepsWhatIsInHand() {
        var giulia = house.agent("Giulia Ferrante", 2).is("available");
        var kept = house.contact();
        giulia.takes(kept);
        var contact = house.contact();
        var offer = giulia.ringing(contact);

        giulia.is("offline");

        giulia.accept(offer).then().statusCode(409).body("offerStatus", equalTo("withdrawn"));
        assertThat(house.state(contact)).isEqualTo("waiting");
        assertThat(house.state(kept)).isEqualTo("assigned");
        giulia.work().then().body("contacts", hasSize(1)).body("offers", hasSize(0));
        giulia.is("available").takes(contact);
    }

    @Test
    void isWithdrawnWhenTheCustomerLeaves() {
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var contact = house.contact();
        var offer = giulia.ringing(contact);

        Topics.say(house.closed(contact, "abandoned"));
        house.until(contact, "closed");

        giulia.accept(offer).then().statusCode(409).body("offerStatus", equalTo("withdrawn"));
        assertThat(giulia.offers()).isEmpty();
        giulia.takes(house.contact());
    }
}
