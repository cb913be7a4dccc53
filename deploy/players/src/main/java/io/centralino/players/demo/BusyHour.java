package io.centralino.players.demo;

import io.centralino.players.driver.Agent;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import io.centralino.players.driver.Door;
import io.centralino.players.driver.Eyes;
import io.centralino.players.driver.Hands;
import io.centralino.players.driver.Login;
import io.centralino.players.driver.Scribe;
import io.centralino.players.history.History;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Twelve agents sit down, customers come when they come, and afterwards the ledger is asked what became of each.
final class BusyHour implements AutoCloseable {

    /// An agent of real life takes four minutes; an hour in two minutes leaves eight seconds.
    private static final int OF_THE_TIME = 15;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Demo.Places places;
    private final Demo.Plan plan;
    private final Path records;
    private final Door door;
    private final Scribe scribe;
    private final Customers customers;
    private final List<Agent> agents = new ArrayList<>();
    private final Map<String, Caller> supervisors = new LinkedHashMap<>();
    private final ExecutorService floor = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();

    BusyHour(Demo.Places places, Demo.Plan plan, Path records) {
        this.places = places;
        this.plan = plan;
        this.records = records;
        this.door = places.door();
        var run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        this.scribe = Scribe.plain(new History(records.resolve("history-" + run + ".jsonl")), System.nanoTime());
        this.customers = new Customers(places, door, scribe, records, run);
    }

    boolean play() throws Exception {
        for (var name : List.of("sara", "chiara")) {
            supervisors.put(name, caller(name));
        }
        var report = new Report(supervisors);
        sitDown();
        System.out.printf(
                "%d agents are at their desks; %d customers come in %d s (--seed %d). The desk: %s%n%n",
                agents.size(), plan.contacts(), plan.time().toSeconds(), plan.seed(), places.site());
        var began = Instant.now();
        var visits = Visit.of(plan);
        var failed = come(visits, began);
        Await.until("hands free", PATIENCE, () -> agents.stream().allMatch(agent -> agent.busy() == 0));
        return report.print(visits, began) && failed == 0;
    }

    private void sitDown() {
        var work = plan.time().dividedBy(OF_THE_TIME);
        for (var name : Report.AGENTS) {
            var caller = caller(name);
            var hands = new Hands(caller, scribe, work, 1, false).saying(tenant -> Tenant.of(tenant).answer);
            var agent = new Agent(caller, hands, frame -> {});
            agents.add(agent);
            agent.start();
        }
    }

    /// @return how many were not answered
    private int come(List<Visit> visits, Instant began) throws InterruptedException {
        var gone = new ArrayList<Future<?>>();
        var line = Thread.ofVirtual().start(() -> watch(began));
        for (var visit : visits) {
            var wait = Duration.between(Instant.now(), began.plus(visit.at()));
            if (wait.isPositive()) {
                Thread.sleep(wait);
            }
            came.incrementAndGet();
            gone.add(floor.submit(() -> {
                customers.come(visit);
                left.incrementAndGet();
            }));
        }
        var failed = 0;
        for (var one : gone) {
            try {
                one.get();
            } catch (ExecutionException e) {
                failed++;
                System.out.printf("   %s%n", e.getMessage());
            }
        }
        line.interrupt();
        line.join();
        return failed;
    }

    /// A line every ten seconds: who came, who was served, how many are in somebody's hands.
    private void watch(Instant began) {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(10));
                System.out.printf(
                        "%4d s   %3d came   %3d in hand   %3d answered and gone%n",
                        Duration.between(began, Instant.now()).toSeconds(),
                        came.get(),
                        agents.stream().mapToInt(Agent::busy).sum(),
                        left.get());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Caller caller(String person) {
        return new Caller(door, Login.person(door, person), new Eyes(records.resolve("seen"), person));
    }

    @Override
    public void close() {
        floor.shutdownNow();
        agents.forEach(Agent::stop);
        agents.forEach(Agent::close);
        supervisors.values().forEach(Caller::close);
        customers.close();
        door.close();
    }
}
