package io.centralino.routing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.centralino.testkit.Topics;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A tenant and the vendor that works for it, of a test's own: what happens in one house does not reach another.
class House {
    private static final AtomicInteger HOUSES = new AtomicInteger();
    static final String QUEUE = "pagamenti";

    final String tenant;
    final String vendor;
    final UUID supervisor = UUID.randomUUID();

    House() {
        var number = HOUSES.incrementAndGet();
        tenant = "banca-" + number;
        vendor = "voxia-" + number;
        States.organisation(tenant, "tenant", "Banca " + number);
        States.organisation(vendor, "vendor", "Voxia " + number);
        States.grant(supervisor, tenant, "supervisor");
        States.grant(supervisor, vendor, "supervisor");
        contract(vendor);
        put(tenant, "skills/pagamenti", Map.of("name", "Pagamenti"));
        put(
                tenant,
                "queues/" + QUEUE,
                Map.of("name", "Pagamenti", "skills", List.of(Map.of("skill", "pagamenti", "level", 2))));
        put(tenant, "dispositions/risolto", Map.of("label", "Risolto", "queues", List.of(QUEUE)));
        put(tenant, "routing-plans/posta", Map.of("queueId", QUEUE, "priority", 5));
    }

    void contract(String of) {
        contract(of, QUEUE);
    }

    /// The vendor's people work on these queues.
    void contract(String of, String... queues) {
        States.publish(
                "governance.contract-state",
                tenant,
                "con-" + of,
                Map.of(
                        "tenant",
                        tenant,
                        "id",
                        "con-" + of,
                        "vendorId",
                        of,
                        "queues",
                        Stream.of(queues)
                                .map(queue -> Map.of("queue", queue, "sharePercent", 100))
                                .toList(),
                        "serviceLevel",
                        Map.of("withinSeconds", 20, "targetPercent", 80)));
    }

    void put(String organisation, String path, Map<String, ?> body) {
        as(supervisor)
                .body(body)
                .put("/api/v1/" + organisation + "/" + path)
                .then()
                .statusCode(200);
    }

    static RequestSpecification as(UUID person) {
        return given().header("Authorization", "Bearer " + Tokens.of(person)).contentType("application/json");
    }

    /// An able agent with room for so many contacts of each medium, offline.
    Person agent(String name, int room) {
        return agent(UUID.randomUUID(), name, room);
    }

    Person agent(UUID id, String name, int room) {
        return agent(id, name, room, QUEUE);
    }

    /// With these skills of the tenant.
    Person agent(UUID id, String name, int room, String... skills) {
        States.publish(
                "governance.person-state",
                vendor,
                id.toString(),
                Map.of("id", id.toString(), "name", name, "vendorId", vendor));
        States.grant(id, tenant, "agent");
        States.grant(id, vendor, "agent");
        var profile = Map.of(
                "capacity", Map.of("mail", room, "chat", room, "form", room, "whatsapp", room, "rest", room),
                "skills",
                        Stream.of(skills)
                                .map(skill -> Map.of("tenant", tenant, "skill", skill, "level", 3))
                                .toList());
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> as(supervisor)
                                .body(profile)
                                .put("/api/v1/" + vendor + "/agents/" + id)
                                .statusCode()
                        == 200);
        return new Person(this, id);
    }

    UUID contact() {
        return contact("posta", "mail");
    }

    /// Says that a contact began, as channels would.
    UUID contact(String account, String medium) {
        var opened = opened(UUID.randomUUID(), account, medium);
        Topics.say(opened);
        return UUID.fromString(opened.path("data").path("contactId").asText());
    }

    ObjectNode opened(UUID contact, String account, String medium) {
        var conversation = conversationOf(contact);
        return Topics.fact(
                "channels",
                "contact-opened",
                conversation.toString(),
                tenant,
                Map.of(
                        "contactId", contact,
                        "conversationId", conversation,
                        "accountId", account,
                        "medium", medium,
                        "direction", "inbound",
                        "openedAt", Instant.now().toString(),
                        "firstSequence", 1));
    }

    /// What channels says when the customer writes again.
    ObjectNode wrote(UUID contact, int sequence) {
        var conversation = conversationOf(contact);
        return Topics.fact(
                "channels",
                "message-received",
                conversation.toString(),
                tenant,
                Map.of(
                        "messageId",
                        UUID.randomUUID(),
                        "conversationId",
                        conversation,
                        "contactId",
                        contact,
                        "sequence",
                        sequence,
                        "medium",
                        "mail",
                        "receivedAt",
                        Instant.now().toString(),
                        "displayable",
                        true));
    }

    ObjectNode closed(UUID contact, String reason) {
        var conversation = conversationOf(contact);
        return Topics.fact(
                "channels",
                "contact-closed",
                conversation.toString(),
                tenant,
                Map.of(
                        "contactId", contact,
                        "conversationId", conversation,
                        "reason", reason,
                        "closedAt", Instant.now().toString(),
                        "lastSequence", 2));
    }

    static UUID conversationOf(UUID contact) {
        return new UUID(contact.getMostSignificantBits(), contact.getLeastSignificantBits() ^ 0xffL);
    }

    ValidatableResponse work(UUID contact) {
        return as(supervisor).get("/api/v1/" + tenant + "/work/" + contact).then();
    }

    String state(UUID contact) {
        var answer = as(supervisor).get("/api/v1/" + tenant + "/work/" + contact);
        return answer.statusCode() == 200 ? answer.path("state") : "unknown";
    }

    void until(UUID contact, String state) {
        await("contact " + contact + " to be " + state)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> state(contact).equals(state));
    }
}
