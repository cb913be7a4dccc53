package io.centralino.routing.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Words for the matchmaker's tests: people with names, queues of two tenants, and a clock that moves when told.
class Scene {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final UUID GIULIA = new UUID(1, 1);
    static final UUID PAOLO = new UUID(1, 2);
    static final UUID MARCO = new UUID(1, 3);
    static final QueueKey PAYMENTS = new QueueKey("banca-aurora", "pagamenti");
    static final QueueKey FIBRE = new QueueKey("teleorbita", "guasti-fibra");

    final Matchmaker matchmaker = new Matchmaker(PATIENCE);
    Instant now = NOON;
    private int contacts;

    Scene() {
        matchmaker.hear(new Change.QueueIs(PAYMENTS, Set.of("voxia"), List.of(new Need.Required("pagamenti", 2))));
        matchmaker.hear(new Change.QueueIs(FIBRE, Set.of("voxia"), List.of(new Need.Required("fibra", 1))));
    }

    List<Decision> tell(Change change) {
        return matchmaker.on(change, now);
    }

    List<Decision> after(Duration passed) {
        now = now.plus(passed);
        return matchmaker.decide(now, 100);
    }

    /// An able agent of voxia for both queues, room for one of each medium, idle since so many minutes before noon.
    Person person(UUID id) {
        return new Person(id);
    }

    Need need(QueueKey queue, Medium medium) {
        var contact = new ContactKey(queue.tenant(), new UUID(2, ++contacts));
        return new Need(contact, queue, medium, 5, now.plusSeconds(contacts), List.of(), Map.of(), 0);
    }

    static Need urgent(Need need) {
        return new Need(
                need.contact(), need.queue(), need.medium(), 9, need.queuedAt(), need.skills(), need.refusals(), 0);
    }

    static Need refused(Need need, UUID agent, Instant until) {
        return new Need(
                need.contact(),
                need.queue(),
                need.medium(),
                need.priority(),
                need.queuedAt(),
                need.skills(),
                Map.of(agent, until),
                1);
    }

    static Need asking(Need need, String skill, int level) {
        return new Need(
                need.contact(),
                need.queue(),
                need.medium(),
                need.priority(),
                need.queuedAt(),
                List.of(new Need.Required(skill, level)),
                need.refusals(),
                0);
    }

    /// Who was offered what, in order.
    static Map<UUID, UUID> offers(List<Decision> decisions) {
        var offers = new LinkedHashMap<UUID, UUID>();
        for (var decision : decisions) {
            if (decision instanceof Decision.Offer offer) {
                offers.put(offer.contact().contact(), offer.agent());
            }
        }
        return offers;
    }

    static List<Decision.Lapse> lapses(List<Decision> decisions) {
        var lapses = new ArrayList<Decision.Lapse>();
        for (var decision : decisions) {
            if (decision instanceof Decision.Lapse lapse) {
                lapses.add(lapse);
            }
        }
        return lapses;
    }

    /// An agent under construction.
    static class Person {
        private final UUID id;
        private String vendor = "voxia";
        private Set<String> tenants = Set.of("banca-aurora", "teleorbita");
        private final Map<Change.SkillKey, Integer> skills = new HashMap<>(Map.of(
                new Change.SkillKey("banca-aurora", "pagamenti"), 3, new Change.SkillKey("teleorbita", "fibra"), 3));
        private Map<Medium, Integer> capacity = Map.of(Medium.MAIL, 1, Medium.CHAT, 1, Medium.FORM, 1);
        private boolean available = true;
        private Instant idleSince = NOON;

        Person(UUID id) {
            this.id = id;
        }

        Person of(String vendor) {
            this.vendor = vendor;
            return this;
        }

        Person workingFor(String... tenants) {
            this.tenants = Set.of(tenants);
            return this;
        }

        Person with(String tenant, String skill, int level) {
            skills.put(new Change.SkillKey(tenant, skill), level);
            return this;
        }

        Person roomFor(Medium medium, int room) {
            capacity = Map.of(medium, room);
            return this;
        }

        Person away() {
            available = false;
            return this;
        }

        Person idle(Duration idle) {
            idleSince = NOON.minus(idle);
            return this;
        }

        Change.AgentIs is() {
            return new Change.AgentIs(id, vendor, tenants, Map.copyOf(skills), capacity, available, idleSince);
        }
    }
}
