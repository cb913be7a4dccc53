package io.centralino.routing;

import io.centralino.routing.signal.Signals;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.Tenancy;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A house with one agent there, where contacts can be put into the queue without a broker, for tests in other
/// packages.
public record Bench(House house, Person agent) {

    public static Bench withOneAgentThere() {
        var house = new House();
        return new Bench(house, house.agent("Giulia Ferrante", 5).is("available"));
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
