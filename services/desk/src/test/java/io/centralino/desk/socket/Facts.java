package io.centralino.desk.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.Topics;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/// Facts as their owners would say them: the published example, of this contact and organisation.
final class Facts {
    private Facts() {}

    /// Until the service listens, nobody hears: asks until this line, of a person with a grant, is told of a presence.
    static void untilHeard(Line line, String vendor, UUID person) {
        Awaitility.await("the service to listen")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    var fact = (ObjectNode) Contracts.example("routing", "presence-changed");
                    fact.put("tenant", vendor);
                    ((ObjectNode) fact.path("data")).put("personId", person.toString());
                    Topics.say("routing.facts", person.toString(), fact.toString());
                    return !line.frames("presence").isEmpty();
                });
    }

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
        if (data.has("by")) {
            data.put("by", "customer");
        }
        Topics.say(Topics.of(owner, event), contact.toString(), fact.toString());
    }
}
