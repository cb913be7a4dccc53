package io.centralino.routing;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Giulia can already do something, and her profile changes.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class AgentProfileTest {

    @Test
    void keepsWhatSheCanAndShowsWhatSheLearned() {
        var house = new House();
        var giulia = house.agent("Giulia Ferrante", 1);
        house.put(house.tenant, "skills/inglese", Map.of("name", "Inglese"));
        var address = "agents/" + giulia.id();

        house.put(
                house.vendor,
                address,
                Map.of(
                        "capacity",
                        Map.of("mail", 2),
                        "skills",
                        List.of(skill(house, House.QUEUE, 3), skill(house, "inglese", 4))));

        House.as(house.supervisor)
                .get("/api/v1/" + house.vendor + "/" + address)
                .then()
                .body("capacity.mail", equalTo(2))
                .body("skills", hasSize(2))
                .body("skills.skill", containsInAnyOrder(House.QUEUE, "inglese"))
                .body("skills.level", containsInAnyOrder(3, 4));
    }

    private static Map<String, ?> skill(House house, String id, int level) {
        return Map.of("tenant", house.tenant, "skill", id, "level", level);
    }
}
