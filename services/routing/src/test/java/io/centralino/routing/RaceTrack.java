package io.centralino.routing;

import static org.awaitility.Awaitility.await;

import io.centralino.testkit.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A house in which many offers ring at once, for tests in other packages.
public record RaceTrack(House house, List<Person> people, List<UUID> contacts) {

    public static RaceTrack of(int contacts) {
        var house = new House();
        var people = new ArrayList<Person>();
        for (var number = 0; number < (contacts + 49) / 50; number++) {
            people.add(house.agent("Agente " + number, 50).is("available"));
        }
        var opened = new ArrayList<UUID>();
        for (var number = 0; number < contacts; number++) {
            opened.add(house.contact());
        }
        return new RaceTrack(house, people, opened);
    }

    public String tenant() {
        return house.tenant;
    }

    public String vendor() {
        return house.vendor;
    }

    /// Every contact's first offer, and whom it was made to.
    public Map<UUID, UUID> ringing() {
        var offers = new HashMap<UUID, UUID>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    for (var heard : Topics.heard("routing.facts")) {
                        var said = heard.event();
                        if (said != null
                                && said.path("type").asText().contains("offer-made")
                                && said.path("tenant").asText().equals(tenant())
                                && said.path("data").path("attempt").asInt() == 1) {
                            offers.put(
                                    UUID.fromString(
                                            said.path("data").path("offerId").asText()),
                                    UUID.fromString(
                                            said.path("data").path("agentId").asText()));
                        }
                    }
                    return offers.size() == contacts.size();
                });
        return offers;
    }
}
