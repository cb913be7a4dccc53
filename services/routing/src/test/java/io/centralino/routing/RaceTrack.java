package io.centralino.routing;

import static org.awaitility.Awaitility.await;

import io.centralino.testkit.Topics;
import java.time.Duration;
import java.time.Instant;
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

    /// Two agents with little room, who hold some of the contacts while the others wait.
    public static RaceTrack ofTwo(int contacts, int room) {
        var house = new House();
        var people = List.of(
                house.agent("Giulia Ferrante", room).is("available"),
                house.agent("Paolo Serra", room).is("available"));
        var opened = new ArrayList<UUID>();
        for (var number = 0; number < contacts; number++) {
            opened.add(house.contact());
        }
        await().until(() ->
                opened.stream().noneMatch(contact -> house.state(contact).equals("unknown")));
        return new RaceTrack(house, people, opened);
    }

    /// What an agent may do with a contact at any moment, by its number.
    ///
    /// @param seen the last message the agent saw
    /// @return the status answered
    public int reach(int agent, UUID contact, int what, long seen) {
        var person = people.get(agent);
        var answer = switch (what) {
            case 0, 1 -> person.park(contact, seen);
            case 2 -> person.park(contact, seen, Instant.now().plusMillis(200));
            case 3, 4 -> person.takeUp(contact);
            default -> person.release(contact);
        };
        return answer.statusCode();
    }

    /// The first agent takes everything in hand, and is given.
    public UUID takeAll() {
        var person = people.getFirst();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            acceptAll(0);
            return contacts.stream().allMatch(contact -> house.state(contact).equals("assigned"));
        });
        return person.id();
    }

    public void acceptAll(int agent) {
        var person = people.get(agent);
        person.offers().forEach(offer -> person.accept(UUID.fromString(String.valueOf(offer.get("offerId")))));
    }

    public String state(UUID contact) {
        return house.state(contact);
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
