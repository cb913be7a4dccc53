package io.centralino.channels;

import static io.centralino.channels.Scene.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.testkit.Topics;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;

/// What those who work on contacts do: look, answer, wrap up.
final class Work {

    private Work() {}

    /// The contact of a certain subject, once it is there.
    static Contact contactAbout(String organisation, String subject) {
        return Awaitility.await("a contact about " + subject)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> contactsAbout(organisation, subject).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    static List<Contact> contactsAbout(String organisation, String subject) {
        JsonPath page =
                as(Scene.ADA).get("/api/v1/{org}/contacts", organisation).jsonPath();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(contact -> subject.equals(contact.get("subject")))
                .map(contact -> new Contact(organisation, id(contact, "id"), id(contact, "conversationId")))
                .toList();
    }

    /// The open contacts of a customer of this name.
    static List<Contact> contactsNamed(String organisation, String customer) {
        JsonPath page =
                as(Scene.ADA).get("/api/v1/{org}/contacts", organisation).jsonPath();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(contact -> customer.equals(contact.get("customerName")))
                .map(contact -> new Contact(organisation, id(contact, "id"), id(contact, "conversationId")))
                .toList();
    }

    private static UUID id(Map<String, Object> contact, String member) {
        return UUID.fromString(String.valueOf(contact.get(member)));
    }

    /// A contact and its conversation.
    record Contact(String organisation, UUID id, UUID conversation) {

        JsonPath shown() {
            return as(Scene.ADA)
                    .get("/api/v1/{org}/contacts/{id}", organisation, id)
                    .jsonPath();
        }

        List<Map<String, Object>> messages() {
            return as(Scene.ADA)
                    .get("/api/v1/{org}/conversations/{id}/messages", organisation, conversation)
                    .jsonPath()
                    .getList("items");
        }

        List<Map<String, Object>> awaitMessages(int count) {
            return Awaitility.await("%d messages".formatted(count))
                    .atMost(Duration.ofSeconds(20))
                    .until(this::messages, messages -> messages.size() >= count);
        }

        String firstMessageId() {
            return String.valueOf(awaitMessages(1).getFirst().get("id"));
        }

        /// Giulia answers.
        JsonPath answer(String text) {
            return as(Scene.GIULIA)
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "contactId",
                            id,
                            "text",
                            text,
                            "clientId",
                            UUID.randomUUID().toString()))
                    .post("/api/v1/{org}/conversations/{id}/messages", organisation, conversation)
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }

        /// An agent answers with some seconds to think better of it.
        JsonPath hold(UUID agent, String text, int seconds) {
            return hold(agent, Map.of("contactId", id, "text", text, "seconds", seconds))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }

        Response hold(UUID agent, Object body) {
            return as(agent)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/{org}/conversations/{id}/held-answers", organisation, conversation);
        }

        Response takeBack(UUID agent, Object held) {
            return as(agent)
                    .delete("/api/v1/{org}/conversations/{id}/held-answers/{held}", organisation, conversation, held);
        }

        List<Map<String, Object>> held() {
            return as(Scene.SARA)
                    .get("/api/v1/{org}/conversations/{id}/held-answers", organisation, conversation)
                    .jsonPath()
                    .getList("items");
        }

        void handled(int lastSeen) {
            Topics.say(Topics.fact(
                    "routing",
                    "contact-handled",
                    id.toString(),
                    organisation,
                    Map.of(
                            "contactId",
                            id,
                            "queueId",
                            "pagamenti",
                            "agentId",
                            Scene.GIULIA,
                            "disposition",
                            "risolto",
                            "lastMessageSequence",
                            lastSeen,
                            "handledAt",
                            "2026-11-23T10:00:00Z",
                            "segments",
                            Map.of("queueMs", 1, "ringMs", 1, "talkMs", 1, "wrapUpMs", 1))));
        }

        void assignedTo(UUID agent) {
            var data = new HashMap<String, Object>(Map.of(
                    "contactId",
                    id,
                    "queueId",
                    "pagamenti",
                    "agentId",
                    agent,
                    "medium",
                    "mail",
                    "assignedAt",
                    "2026-11-23T10:00:00Z",
                    "waitedMs",
                    1));
            Topics.say(Topics.fact("routing", "contact-assigned", id.toString(), organisation, data));
        }

        JsonNode awaitFact(String type) {
            return Topics.await("channels", type, conversation.toString());
        }

        List<JsonNode> facts(String type) {
            return Topics.said("channels", type, conversation.toString());
        }

        void awaitClosed() {
            Awaitility.await("the end of " + id)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> shown().getString("state"), "closed"::equals);
        }
    }
}
