package io.centralino.cases;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.centralino.testkit.Topics;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tenant of a story: what its neighbours say about it, and what its agent Giulia sees.
public record Tenant(String id) {

    public static Tenant open(String id) {
        States.organisation(id, "tenant", id);
        States.grant(People.GIULIA, id, "agent");
        return new Tenant(id);
    }

    /// An address nobody has written from yet.
    public static String anAddress() {
        return "elena." + UUID.randomUUID() + "@example.org";
    }

    public Contact mail(String address) {
        return say(aContact("mail", identity("mail", address), "Elena Brusa", "Bonifico in ritardo"));
    }

    public Contact mail(String address, String subject) {
        return say(aContact("mail", identity("mail", address), "Elena Brusa", subject));
    }

    public Contact chat(List<Map<String, String>> identities) {
        return say(aContact("chat", identities, null, null));
    }

    public static List<Map<String, String>> identity(String kind, String value) {
        return List.of(Map.of("kind", kind, "value", value));
    }

    public Contact say(Contact contact) {
        Topics.say(contact.opened());
        return contact;
    }

    /// A contact of a conversation of its own, not said yet.
    public Contact aContact(
            String medium, List<Map<String, String>> identities, @Nullable String name, @Nullable String subject) {
        return aContact(UUID.randomUUID(), medium, identities, name, subject);
    }

    public Contact aContact(
            UUID conversation,
            String medium,
            List<Map<String, String>> identities,
            @Nullable String name,
            @Nullable String subject) {
        var contact = UUID.randomUUID();
        var fact = Topics.fact(
                "channels",
                "contact-opened",
                conversation.toString(),
                id,
                Map.of(
                        "contactId",
                        contact,
                        "conversationId",
                        conversation,
                        "accountId",
                        medium.equals("mail") ? "posta" : "sito",
                        "medium",
                        medium,
                        "direction",
                        "inbound",
                        "openedAt",
                        Instant.now(),
                        "firstSequence",
                        1));
        fact.put("correlationid", contact.toString());
        var personal = new LinkedHashMap<String, Object>();
        personal.put("identities", identities);
        if (name != null) {
            personal.put("name", name);
        }
        if (subject != null) {
            personal.put("subject", subject);
        }
        fact.put("personal", States.seal(id, personal));
        return new Contact(contact, conversation, fact);
    }

    public ObjectNode messageReceived(Contact contact, UUID message) {
        return about(
                contact,
                "channels",
                "message-received",
                contact.conversation(),
                Map.of(
                        "messageId",
                        message,
                        "conversationId",
                        contact.conversation(),
                        "contactId",
                        contact.id(),
                        "sequence",
                        1,
                        "medium",
                        "mail",
                        "receivedAt",
                        Instant.now(),
                        "displayable",
                        true));
    }

    public ObjectNode closed(Contact contact) {
        return about(
                contact,
                "channels",
                "contact-closed",
                contact.conversation(),
                Map.of(
                        "contactId", contact.id(),
                        "conversationId", contact.conversation(),
                        "reason", "handled",
                        "closedAt", Instant.now(),
                        "lastSequence", 2));
    }

    public ObjectNode assigned(Contact contact) {
        return about(
                contact,
                "routing",
                "contact-assigned",
                contact.id(),
                Map.of(
                        "contactId",
                        contact.id(),
                        "queueId",
                        "pagamenti",
                        "agentId",
                        People.GIULIA,
                        "medium",
                        "mail",
                        "assignedAt",
                        Instant.now(),
                        "waitedMs",
                        1200));
    }

    private ObjectNode about(Contact contact, String owner, String event, UUID key, Map<String, Object> data) {
        var fact = Topics.fact(owner, event, key.toString(), id, data);
        fact.put("correlationid", contact.id().toString());
        return fact;
    }

    /// Waits until it is said whose a contact is: the whole event, checked against its contract.
    public static JsonNode identified(Contact contact) {
        return identified(contact, "opened");
    }

    public static JsonNode identified(Contact contact, String cause) {
        var event = Objects.requireNonNull(Topics.await("cases.facts", heard -> is(heard.event(), contact, cause))
                .event());
        Contracts.validate("cases", "contact-identified", event);
        return event;
    }

    private static boolean is(@Nullable JsonNode event, Contact contact, String cause) {
        return event != null
                && event.path("type").asText().equals("centralino.cases.contact-identified.v1")
                && event.at("/data/contactId").asText().equals(contact.id().toString())
                && event.at("/data/cause").asText().equals(cause);
    }

    public static UUID customer(Contact contact) {
        return UUID.fromString(identified(contact).at("/data/customerId").asText());
    }

    public static UUID matter(Contact contact) {
        return UUID.fromString(identified(contact).at("/data/caseId").asText());
    }

    /// What Giulia asks, in the tenant's name.
    public RequestSpecification giulia() {
        return as(People.GIULIA);
    }

    public RequestSpecification as(UUID person) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .contentType("application/json")
                .basePath("/api/v1/" + id);
    }

    /// The kinds of what stands on a customer's timeline, newest first.
    public List<String> timeline(UUID customer) {
        return giulia().get("/customers/{id}/timeline", customer)
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    public UUID caseOf(Contact contact) {
        return UUID.fromString(giulia().get("/contact-files/{id}", contact.id())
                .then()
                .statusCode(200)
                .extract()
                .path("caseId"));
    }

    /// A contact as channels says that it began.
    public record Contact(UUID id, UUID conversation, ObjectNode opened) {}
}
