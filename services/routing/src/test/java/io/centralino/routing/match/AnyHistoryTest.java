package io.centralino.routing.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens, in whatever order, the matchmaker decides as the oracle does. A failure prints its seed.
class AnyHistoryTest {

    private static final List<String> TENANTS = List.of("banca-aurora", "teleorbita", "comune-valfiorita");
    private static final List<String> VENDORS = List.of("voxia", "linea-nord");
    private static final List<String> SKILLS = List.of("italiano", "inglese");

    private final Matchmaker matchmaker = new Matchmaker(Scene.PATIENCE);
    private final Oracle oracle = new Oracle();
    private Instant now = Scene.NOON;
    private int contacts;

    static List<Long> seeds() {
        var given = Long.getLong("seed");
        if (given != null) {
            return List.of(given);
        }
        var seeds = new ArrayList<>(new Random(20260302).longs(400).boxed().toList());
        seeds.add(System.nanoTime());
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isDecidedAsTheRuleSays(long seed) {
        var chance = new Random(seed);
        for (var step = 0; step < 150; step++) {
            now = now.plusMillis(chance.nextInt(4_000));
            var changes = new ArrayList<Change>();
            for (var count = chance.nextInt(4); count >= 0; count--) {
                var change = any(chance);
                matchmaker.hear(change);
                oracle.hear(change);
                changes.add(change);
            }
            var before = Map.copyOf(oracle.waiting);
            var decisions = matchmaker.decide(now, Integer.MAX_VALUE);

            assertThat(plain(decisions))
                    .as("seed %s, step %s, after %s", seed, step, changes)
                    .isEqualTo(plain(oracle.decide(now)));
            neverBeyondRoom(seed);
            nobodyStarves(before, seed);
        }
    }

    /// Whoever still waits does so because there is an objection to everybody.
    private void nobodyStarves(Map<ContactKey, Need> before, long seed) {
        for (var need : oracle.waiting.values()) {
            for (var agent : oracle.agents.values()) {
                assertThat(oracle.objection(agent, need, now))
                        .as("seed %s: %s for %s", seed, need, before.size())
                        .isNotEmpty();
            }
        }
    }

    private void neverBeyondRoom(long seed) {
        for (var agent : oracle.agents.values()) {
            for (var medium : Medium.values()) {
                var offered = oracle.held.values().stream()
                        .filter(one ->
                                one.agent().equals(agent.agent()) && one.need().medium() == medium)
                        .filter(one -> now.plus(Scene.PATIENCE).equals(one.offeredUntil()))
                        .count();
                if (offered > 0) {
                    assertThat(oracle.load(agent.agent(), medium))
                            .as("seed %s", seed)
                            .isLessThanOrEqualTo(agent.capacity().getOrDefault(medium, 0));
                }
            }
        }
    }

    /// Lapses of the same moment may come in any order; offers may not.
    private static List<String> plain(List<Decision> decisions) {
        var lapses = new TreeMap<String, String>();
        var plain = new ArrayList<String>();
        for (var decision : decisions) {
            switch (decision) {
                case Decision.Lapse lapse -> lapses.put(lapse.toString(), "");
                case Decision.Offer offer ->
                    plain.add(offer.need() + " to " + offer.agent() + " until " + offer.until());
            }
        }
        plain.addAll(0, lapses.keySet());
        return plain;
    }

    private Change any(Random chance) {
        return switch (chance.nextInt(12)) {
            case 0 -> queue(chance);
            case 1, 2 -> agent(chance);
            case 3 -> chance.nextInt(5) == 0 ? new Change.AgentGone(person(chance)) : agent(chance);
            case 4 -> chance.nextInt(6) == 0 ? new Change.QueueGone(queueKey(chance)) : queue(chance);
            case 5, 6, 7 -> new Change.Waits(need(chance));
            case 8 -> oracle.held.isEmpty() ? agent(chance) : refusal(chance, one(chance, oracle.held.values()));
            case 9 -> oracle.held.isEmpty() ? agent(chance) : accepted(one(chance, oracle.held.values()));
            case 10 ->
                oracle.held.isEmpty() ? queue(chance) : new Change.ContactGone(one(chance, oracle.held.keySet()));
            default ->
                oracle.waiting.isEmpty() ? queue(chance) : new Change.ContactGone(one(chance, oracle.waiting.keySet()));
        };
    }

    private Change refusal(Random chance, Change.Held held) {
        var need = held.need();
        var refusals = new HashMap<>(need.refusals());
        refusals.put(held.agent(), now.plusSeconds(chance.nextInt(60)));
        return new Change.Waits(new Need(
                need.contact(),
                need.queue(),
                need.medium(),
                need.priority(),
                need.queuedAt(),
                need.skills(),
                refusals,
                need.attempts()));
    }

    private static Change accepted(Change.Held held) {
        return new Change.Held(held.need(), held.agent(), null);
    }

    private Need need(Random chance) {
        var queue = queueKey(chance);
        var contact = new ContactKey(queue.tenant(), new UUID(7, ++contacts));
        return new Need(
                contact,
                queue,
                Medium.values()[chance.nextInt(3)],
                chance.nextInt(3),
                now.minusMillis(chance.nextInt(9_000)),
                chance.nextInt(4) == 0 ? List.of(required(chance)) : List.of(),
                Map.of(),
                0);
    }

    private static Change agent(Random chance, UUID id, Instant now) {
        var skills = new HashMap<Change.SkillKey, Integer>();
        for (var tenant : TENANTS) {
            for (var skill : SKILLS) {
                if (chance.nextInt(3) > 0) {
                    skills.put(new Change.SkillKey(tenant, skill), chance.nextInt(4));
                }
            }
        }
        var capacity =
                Map.of(Medium.MAIL, chance.nextInt(2), Medium.CHAT, chance.nextInt(4), Medium.FORM, chance.nextInt(3));
        return new Change.AgentIs(
                id,
                one(chance, VENDORS),
                Set.copyOf(TENANTS.subList(chance.nextInt(2), 2 + chance.nextInt(2))),
                skills,
                capacity,
                chance.nextInt(4) > 0,
                now.minusMillis(chance.nextInt(60_000)));
    }

    private Change agent(Random chance) {
        return agent(chance, person(chance), now);
    }

    private static Change queue(Random chance) {
        return new Change.QueueIs(
                queueKey(chance),
                Set.copyOf(VENDORS.subList(0, chance.nextInt(3))),
                chance.nextBoolean() ? List.of(required(chance)) : List.of());
    }

    private static Need.Required required(Random chance) {
        return new Need.Required(one(chance, SKILLS), chance.nextInt(4));
    }

    private static QueueKey queueKey(Random chance) {
        return new QueueKey(one(chance, TENANTS), "coda-" + chance.nextInt(2));
    }

    private static UUID person(Random chance) {
        return new UUID(3, chance.nextInt(9));
    }

    private static <T> T one(Random chance, java.util.Collection<T> from) {
        return from.stream()
                .sorted(java.util.Comparator.comparing(Object::toString))
                .skip(chance.nextInt(from.size()))
                .findFirst()
                .orElseThrow();
    }
}
