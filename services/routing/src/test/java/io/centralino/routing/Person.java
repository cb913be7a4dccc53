package io.centralino.routing;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agent at their desk.
record Person(House house, UUID id) {

    Person is(String presence) {
        House.as(id)
                .body(Map.of("state", presence))
                .put("/api/v1/me/presence")
                .then()
                .statusCode(200);
        return this;
    }

    Response work() {
        return House.as(id).get("/api/v1/me/work");
    }

    List<Map<String, Object>> offers() {
        return work().path("offers");
    }

    /// Waits until this contact rings, and gives the offer's id.
    UUID ringing(UUID contact) {
        return Objects.requireNonNull(await("contact " + contact + " to ring")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> offerOf(contact), Objects::nonNull));
    }

    private @Nullable UUID offerOf(UUID contact) {
        return offers().stream()
                .filter(offer -> contact.toString().equals(offer.get("contactId")))
                .map(offer -> UUID.fromString(String.valueOf(offer.get("offerId"))))
                .findFirst()
                .orElse(null);
    }

    Response accept(UUID offer) {
        return House.as(id).post("/api/v1/" + house.tenant + "/offers/" + offer + "/acceptance");
    }

    Response refuse(UUID offer, String reason) {
        return House.as(id)
                .body(Map.of("reason", reason))
                .post("/api/v1/" + house.tenant + "/offers/" + offer + "/refusal");
    }

    Response wrapUp(UUID contact, String disposition) {
        return House.as(id)
                .body(Map.of("disposition", disposition, "lastMessageSequence", 2, "note", "Richiama Elena Brusa"))
                .post("/api/v1/" + house.tenant + "/work/" + contact + "/wrap-up");
    }

    Response beginWrapUp(UUID contact) {
        return House.as(id).post("/api/v1/" + house.tenant + "/work/" + contact + "/wrap-up-start");
    }

    Response release(UUID contact) {
        return House.as(id)
                .body(Map.of("reason", "non-di-mia-competenza"))
                .post("/api/v1/" + house.tenant + "/work/" + contact + "/release");
    }

    /// Puts the contact aside, with no time set.
    Response park(UUID contact, long seen) {
        return park(contact, Map.of("lastMessageSequence", seen));
    }

    Response park(UUID contact, long seen, Instant until) {
        return park(contact, Map.of("lastMessageSequence", seen, "until", until.toString()));
    }

    private Response park(UUID contact, Map<String, ?> wanted) {
        return House.as(id).body(wanted).post("/api/v1/" + house.tenant + "/work/" + contact + "/parking");
    }

    Response takeUp(UUID contact) {
        return House.as(id).delete("/api/v1/" + house.tenant + "/work/" + contact + "/parking");
    }

    Response transfer(UUID contact, String queue) {
        return House.as(id)
                .body(Map.of("reason", "altra-coda", "queueId", queue))
                .post("/api/v1/" + house.tenant + "/work/" + contact + "/release");
    }

    /// Takes the contact as soon as it rings.
    void takes(UUID contact) {
        accept(ringing(contact)).then().statusCode(200);
    }
}
