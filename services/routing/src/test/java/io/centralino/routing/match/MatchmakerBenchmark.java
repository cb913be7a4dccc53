package io.centralino.routing.match;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Offers per second on one core. One operation is a contact's whole way through: another finishes, this one arrives,
/// is offered and accepted.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MatchmakerBenchmark {

    @Param("1000")
    public int agents;

    /// Contacts waiting beside those in hand: 0 means somebody is always free, else every offer goes to the head of a
    /// backlog.
    @Param({"0", "5000"})
    public int backlog;

    private final Random chance = new Random(7);
    private final List<QueueKey> queues = new ArrayList<>();
    private final Map<UUID, Change.AgentIs> people = new HashMap<>();
    private final ArrayDeque<Decision.Offer> inHand = new ArrayDeque<>();
    private Matchmaker matchmaker = new Matchmaker(Duration.ofSeconds(20));
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private long contacts;
    private long made;
    private long cpuBefore;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(MatchmakerBenchmark.class.getSimpleName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(3))
                        .threads(1)
                        .build())
                .run();
    }

    @Setup
    public void openTheDoors() {
        matchmaker = new Matchmaker(Duration.ofSeconds(20));
        for (var tenant = 0; tenant < 10; tenant++) {
            for (var queue = 0; queue < 4; queue++) {
                var key = new QueueKey("tenant-" + tenant, "queue-" + queue);
                queues.add(key);
                matchmaker.hear(new Change.QueueIs(
                        key, Set.of("vendor-" + tenant % 2), List.of(new Need.Required("skill-" + queue, 2))));
            }
        }
        for (var agent = 0; agent < agents; agent++) {
            var person = person(new UUID(1, agent), "vendor-" + agent % 2, agent % 2);
            people.put(person.agent(), person);
            matchmaker.hear(person);
        }
        for (var contact = 0; contact < agents * 3 / 2 + backlog; contact++) {
            arrive();
        }
    }

    /// Two tenants, three of their four skills each, three contacts at once.
    private Change.AgentIs person(UUID id, String vendor, int parity) {
        var tenants = new HashSet<String>();
        var skills = new HashMap<Change.SkillKey, Integer>();
        while (tenants.size() < 2) {
            tenants.add("tenant-" + (chance.nextInt(5) * 2 + parity));
        }
        for (var tenant : tenants) {
            for (var skill = 0; skill < 4; skill++) {
                skills.put(new Change.SkillKey(tenant, "skill-" + skill), skill == chance.nextInt(4) ? 1 : 3);
            }
        }
        return new Change.AgentIs(
                id, vendor, tenants, skills, Map.of(Medium.CHAT, 3), true, now.minusMillis(chance.nextInt(60_000)));
    }

    private int arrive() {
        now = now.plusNanos(50_000);
        var queue = queues.get(chance.nextInt(queues.size()));
        var need = new Need(
                new ContactKey(queue.tenant(), new UUID(2, ++contacts)),
                queue,
                Medium.CHAT,
                5,
                now,
                List.of(),
                Map.of(),
                0);
        return take(matchmaker.on(new Change.Waits(need), now));
    }

    private int take(List<Decision> decisions) {
        for (var decision : decisions) {
            if (decision instanceof Decision.Offer offer) {
                matchmaker.hear(new Change.Held(offer.need(), offer.agent(), null));
                inHand.add(offer);
            }
        }
        return decisions.size();
    }

    @Setup(Level.Iteration)
    public void lookAtTheClock() {
        made = 0;
        cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// On a busy machine the wall clock counts the neighbours; this counts our own core.
    @TearDown(Level.Iteration)
    public void sayPerSecondOfProcessor() {
        var nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
        System.out.printf("(%,.0f offers per second of processor) ", made * 1e9 / nanos);
    }

    @Benchmark
    public int contact() {
        var decided = 0;
        var done = inHand.poll();
        if (done != null) {
            var agent = Objects.requireNonNull(people.get(done.agent()));
            matchmaker.hear(new Change.AgentIs(
                    agent.agent(), agent.vendor(), agent.tenants(), agent.skills(), agent.capacity(), true, now));
            decided += take(matchmaker.on(new Change.ContactGone(done.contact()), now));
        }
        decided += arrive();
        made += decided;
        return decided;
    }
}
