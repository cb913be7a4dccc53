package io.centralino.governance.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.Topics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What channels and routing would have said of the contacts of one queue.
record DayOfFacts(String tenant, String vendor, List<ObjectNode> facts) {
    static final String GIULIA = "00000000-0000-7000-8000-000000000001";

    UUID answered(String placed, int waited, int talk, int wrapUp) {
        var contact = placed(placed);
        answer(contact, Instant.parse(placed), waited, false);
        if (talk >= 0) {
            var handled = Instant.parse(placed).plusSeconds(waited + talk + wrapUp);
            routing(
                    contact,
                    "contact-handled",
                    handled,
                    false,
                    Map.of(
                            "queueId",
                            "pagamenti",
                            "agentId",
                            GIULIA,
                            "disposition",
                            "risolto",
                            "lastMessageSequence",
                            2,
                            "handledAt",
                            handled.toString(),
                            "segments",
                            Map.of(
                                    "queueMs",
                                    0,
                                    "ringMs",
                                    waited * 1000,
                                    "talkMs",
                                    talk * 1000,
                                    "wrapUpMs",
                                    wrapUp * 1000)));
            closed(contact, handled, "handled");
        }
        return contact;
    }

    UUID abandoned(String placed, int waited) {
        var contact = placed(placed);
        closed(contact, Instant.parse(placed).plusSeconds(waited), "abandoned");
        return contact;
    }

    UUID spam(String placed) {
        var contact = placed(placed);
        closed(contact, Instant.parse(placed).plusSeconds(30), "spam");
        return contact;
    }

    UUID placed(String placed) {
        return placed(placed, false);
    }

    UUID synthetic(String placed, int waited) {
        var contact = placed(placed, true);
        answer(contact, Instant.parse(placed), waited, true);
        return contact;
    }

    private UUID placed(String placed, boolean synthetic) {
        var contact = UUID.randomUUID();
        var at = Instant.parse(placed);
        channels(
                contact,
                "contact-opened",
                at,
                synthetic,
                Map.of(
                        "accountId",
                        "sito",
                        "medium",
                        "chat",
                        "direction",
                        "inbound",
                        "openedAt",
                        at.toString(),
                        "firstSequence",
                        1));
        routing(
                contact,
                "contact-queued",
                at,
                synthetic,
                Map.of(
                        "queueId",
                        "pagamenti",
                        "accountId",
                        "sito",
                        "medium",
                        "chat",
                        "priority",
                        0,
                        "queuedAt",
                        at.toString()));
        return contact;
    }

    private void answer(UUID contact, Instant placed, int waited, boolean synthetic) {
        var at = placed.plusSeconds(waited);
        routing(
                contact,
                "offer-made",
                placed,
                synthetic,
                Map.of(
                        "offerId",
                        UUID.randomUUID().toString(),
                        "queueId",
                        "pagamenti",
                        "agentId",
                        GIULIA,
                        "medium",
                        "chat",
                        "madeAt",
                        placed.toString(),
                        "expiresAt",
                        placed.plusSeconds(120).toString(),
                        "waitedMs",
                        0,
                        "attempt",
                        1,
                        "receipt",
                        Map.of("rule", "longest-idle/1", "candidates", 2, "reason", "longest idle among the able")));
        routing(
                contact,
                "contact-assigned",
                at,
                synthetic,
                Map.of(
                        "queueId",
                        "pagamenti",
                        "agentId",
                        GIULIA,
                        "medium",
                        "chat",
                        "assignedAt",
                        at.toString(),
                        "waitedMs",
                        waited * 1000));
    }

    private void closed(UUID contact, Instant at, String reason) {
        channels(
                contact,
                "contact-closed",
                at,
                false,
                Map.of("reason", reason, "closedAt", at.toString(), "lastSequence", 2));
    }

    private void channels(UUID contact, String event, Instant at, boolean synthetic, Map<String, Object> data) {
        var conversation = new UUID(contact.getMostSignificantBits(), contact.getLeastSignificantBits() ^ 1);
        var all = new LinkedHashMap<>(data);
        all.put("contactId", contact.toString());
        all.put("conversationId", conversation.toString());
        say(Topics.fact("channels", event, conversation.toString(), tenant, all), contact, at, synthetic);
    }

    private void routing(UUID contact, String event, Instant at, boolean synthetic, Map<String, Object> data) {
        var all = new LinkedHashMap<>(data);
        all.put("contactId", contact.toString());
        var fact = Topics.fact("routing", event, contact.toString(), tenant, all);
        fact.put("vendor", vendor);
        say(fact, contact, at, synthetic);
    }

    private void say(ObjectNode fact, UUID contact, Instant at, boolean synthetic) {
        fact.put("time", at.toString());
        fact.put("correlationid", contact.toString());
        fact.put("synthetic", synthetic);
        facts.add(fact);
    }
}
