package io.centralino.desk.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.Topics;
import java.util.UUID;

/// Facts as their owners would say them: the published example, of this contact and organisation.
final class Facts {
    private Facts() {}

    static void say(String owner, String event, String tenant, UUID contact, UUID agent) {
        var fact = (ObjectNode) Contracts.example(owner, event);
        fact.put("tenant", tenant);
        // One key for all, so that what was said first is heard first.
        fact.put("subject", contact.toString());
        var data = (ObjectNode) fact.path("data");
        data.put("contactId", contact.toString());
        if (data.has("agentId")) {
            data.put("agentId", agent.toString());
        }
        Topics.say(owner + ".facts", contact.toString(), fact.toString());
    }
}
