package io.centralino.governance.ledger;

import static io.centralino.governance.House.ELENA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Facts no figure can be made of, among those that can.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class PoisonedFactTest {
    static final String TENANT = "banca-veleno";

    @Test
    void becomesADeadLetterAndHoldsUpNobodyElse() {
        found(TENANT, "tenant");
        grant(TENANT, ELENA, "client");
        var sound = new ArrayList<ObjectNode>();
        var contact = new DayOfFacts(TENANT, "voxia-veleno", sound).answered("2026-11-23T08:00:00Z", 8, 240, 30);
        var lame = Topics.fact(
                "routing", "contact-queued", UUID.randomUUID().toString(), TENANT, Map.of("medium", "chat"));
        var mixed = Topics.fact("routing", "contact-queued", UUID.randomUUID().toString(), TENANT, Map.of());
        mixed.put("source", "/centralino/channels");
        say(lame);
        say(mixed);
        Topics.say("routing.facts", UUID.randomUUID().toString(), "no json at all");
        sound.forEach(Topics::say);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(ELENA)
                                .get("/api/v1/" + TENANT + "/traces/" + contact)
                                .statusCode()
                        == 200);
        for (var poisoned : new ObjectNode[] {lame, mixed}) {
            var letter = Topics.await(
                    "governance.dead-letters",
                    heard -> poisoned.path("subject").asText().equals(heard.key()));
            assertThat(letter.event()).isNotNull();
            assertThat(letter.event().path("consumer").asText()).isEqualTo("ledger");
        }
    }

    static void say(ObjectNode fact) {
        Topics.say("routing.facts", fact.path("subject").asText(), fact.toString());
    }
}
