package io.centralino.workforce.history;

import static io.centralino.workforce.Tenant.QUEUE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.Topics;
import io.centralino.workforce.People;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What neighbours say of one chat of a tenant.
record Facts(String tenant, UUID contact, boolean synthetic) {

    static Facts of(String tenant) {
        return new Facts(tenant, UUID.randomUUID(), false);
    }

    Facts ofATest() {
        return new Facts(tenant, contact, true);
    }

    ObjectNode queued(String queue, Instant at) {
        return routing(
                "contact-queued",
                Map.of(
                        "contactId",
                        contact,
                        "queueId",
                        queue,
                        "accountId",
                        "sito",
                        "medium",
                        "chat",
                        "priority",
                        0,
                        "queuedAt",
                        at));
    }

    ObjectNode queued(Instant at) {
        return queued(QUEUE, at);
    }

    ObjectNode assigned(Instant at, long waitedSeconds) {
        return routing(
                "contact-assigned",
                Map.of(
                        "contactId",
                        contact,
                        "queueId",
                        QUEUE,
                        "agentId",
                        People.GIULIA,
                        "medium",
                        "chat",
                        "assignedAt",
                        at,
                        "waitedMs",
                        1000 * waitedSeconds));
    }

    ObjectNode handled(Instant at, long talkSeconds, long wrapUpSeconds) {
        return routing(
                "contact-handled",
                Map.of(
                        "contactId",
                        contact,
                        "queueId",
                        QUEUE,
                        "agentId",
                        People.GIULIA,
                        "disposition",
                        "risolto",
                        "lastMessageSequence",
                        2,
                        "handledAt",
                        at,
                        "segments",
                        Map.of(
                                "queueMs",
                                80,
                                "ringMs",
                                40,
                                "talkMs",
                                1000 * talkSeconds,
                                "wrapUpMs",
                                1000 * wrapUpSeconds)));
    }

    ObjectNode closed(String reason, Instant at) {
        var conversation = UUID.randomUUID();
        var data = Map.of(
                "contactId", contact,
                "conversationId", conversation,
                "reason", reason,
                "closedAt", at,
                "lastSequence", 2);
        return fact("channels", "contact-closed", conversation, data);
    }

    private ObjectNode routing(String event, Map<String, ?> data) {
        return fact("routing", event, contact, data);
    }

    private ObjectNode fact(String owner, String event, UUID key, Map<String, ?> data) {
        return Topics.fact(owner, event, key.toString(), tenant, data).put("synthetic", synthetic);
    }
}
