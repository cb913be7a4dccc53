package io.centralino.governance.ledger.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.events.Fact;
import java.time.Instant;
import java.util.UUID;

/// A fact as receivers outside get it: its envelope and data, never what is personal, sealed though that is.
final class FactBody {
    /// The type of what is sent to try a receiver.
    static final String TEST = "webhook.test";

    private FactBody() {}

    static String of(Fact fact) {
        var body = begun(fact.id(), fact.source(), fact.type(), fact.time());
        body.put("subject", fact.subject());
        body.put("datacontenttype", "application/json");
        body.put("tenant", fact.tenant());
        if (fact.vendor() != null) {
            body.put("vendor", fact.vendor());
        }
        body.put("sequence", fact.sequence());
        body.put("correlationid", fact.correlationId());
        if (fact.causationId() != null) {
            body.put("causationid", fact.causationId());
        }
        body.put("synthetic", fact.synthetic());
        body.set("data", fact.data());
        return body.toString();
    }

    static String ofTest(UUID id, String organisation, UUID webhook, Instant at) {
        var body = begun(id.toString(), "/centralino/governance", TEST, at);
        body.put("subject", webhook.toString());
        body.put("datacontenttype", "application/json");
        body.put("tenant", organisation);
        body.put("synthetic", true);
        body.putObject("data").put("webhookId", webhook.toString());
        return body.toString();
    }

    private static ObjectNode begun(String id, String source, String type, Instant time) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("specversion", "1.0").put("id", id).put("source", source);
        return body.put("type", type).put("time", time.toString());
    }
}
