package io.centralino.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.centralino.testkit.Contracts;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Reference data leaves the house as its contracts promise.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SaidStatesTest {

    @Test
    void everyKindKeepsItsContract() {
        var house = new House();
        var giulia = house.agent("Giulia Ferrante", 2);

        check("skill-state", house.tenant + "/pagamenti");
        check("queue-state", house.tenant + "/pagamenti");
        check("disposition-state", house.tenant + "/risolto");
        check("agent-state", house.vendor + "/" + giulia.id());
    }

    @Test
    void aNewContractShowsInTheQueue() {
        var house = new House();

        house.contract("linea-" + house.vendor);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Topics.heard("routing.queue-state", house.tenant + "/pagamenti").stream()
                        .anyMatch(heard -> String.valueOf(heard.event()).contains("linea-" + house.vendor)));
    }

    private static void check(String state, String key) {
        var heard = Topics.await("routing." + state, record -> key.equals(record.key()));
        Contracts.validate("routing", state, Objects.requireNonNull(heard.event()));
        assertThat(heard.event().path("subject").asText()).isEqualTo(key);
    }
}
