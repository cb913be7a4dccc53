package io.centralino.routing;

import static org.awaitility.Awaitility.await;

import io.centralino.routing.registry.Contracts;
import io.centralino.routing.signal.Signals;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Grants;
import io.centralino.web.Role;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A house with one agent there, where contacts can be put into the queue without a broker, for tests in other
/// packages.
public record Bench(House house, Person agent) {

    /// Whoever takes over next reads contract and grants once: they are known here before this returns.
    public static Bench withOneAgentThere() {
        var house = new House();
        var agent = house.agent("Giulia Ferrante", 5).is("available");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bean(Contracts.class)
                                .vendorsOf(house.tenant, House.QUEUE)
                                .contains(house.vendor)
                        && bean(Grants.class)
                                .of(agent.id())
                                .getOrDefault(house.tenant, Set.of())
                                .contains(Role.AGENT));
        return new Bench(house, agent);
    }

    public UUID waiting() {
        var contact = UUID.randomUUID();
        bean(Tenancy.class).in(house.tenant, () -> {
            bean(Works.class)
                    .keep(Work.queued(
                            new Work.Arrival(
                                    house.tenant,
                                    contact,
                                    UUID.randomUUID(),
                                    "posta",
                                    House.QUEUE,
                                    "mail",
                                    5,
                                    List.of(),
                                    1,
                                    false),
                            Instant.now()));
            bean(Signals.class).contact(house.tenant, contact);
        });
        return contact;
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
