package io.centralino.journey.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Agent;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.FormCustomer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// So many contacts a second over three tenants, half by chat and half by form, come when they come: a slow answer does
/// not slow the next customer.
final class JourneyLoad {

    private static final List<String> TENANTS = List.of("banca-aurora", "teleorbita", "comune-valfiorita");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OFFSET = 20_000;
    private static final int WARM_STEPS = 4;

    private final Path root;
    private final Bench.Load load;
    private final Times acknowledged = new Times();
    private final Times offered = new Times();
    private final Map<String, Long> since = new ConcurrentHashMap<>();
    private final Map<String, Long> rang = new ConcurrentHashMap<>();
    private final AtomicInteger failed = new AtomicInteger();

    JourneyLoad(Path root, Bench.Load load) {
        this.root = root;
        this.load = load;
    }

    /// @return whether every promise was kept
    boolean run() throws Exception {
        System.out.printf("bench journey %s%n%s%n", load, Machine.now());
        try (var house = House.startSound(root, root.resolve(".local/bench"), OFFSET);
                var crew = new Crew(house, "journey", load.seed(), 1)) {
            var floor = new Floor(house, crew);
            var forms = TENANTS.stream()
                    .collect(Collectors.toMap(
                            tenant -> tenant,
                            tenant -> crew.form(
                                    floor.formClient(tenant), tenant, "bench-%s@mail.localhost".formatted(tenant))));
            var agents = floor.agents(load.agents(), this::watch);
            System.out.printf("%d agents at their desks%n", agents.size());
            warm(crew, forms);
            Await.until("the warm-up to end", PATIENCE, () -> idle(house, agents));
            forget();
            var before = Cost.now(house.suite());
            var began = System.nanoTime();
            var sent = rush(crew, forms);
            Await.until("everybody served", Duration.ofSeconds(120), () -> idle(house, agents));
            var took = Duration.ofNanos(System.nanoTime() - began);
            report(house, Cost.now(house.suite()).minus(before), sent, took);
            var verdict = crew.check();
            System.out.println("checker         " + verdict);
            return verdict.clean() && failed.get() == 0;
        }
    }

    /// The compilers' share is not the load's: something of it comes first, as a day begins, slowly and then at pace,
    /// and is not counted.
    private void warm(Crew crew, Map<String, FormCustomer> forms) throws InterruptedException {
        for (var step = 1; step <= WARM_STEPS; step++) {
            var rate = Math.max(1, load.rate() * step / WARM_STEPS);
            arrive(crew, forms, rate * load.warm() / WARM_STEPS, rate, "warm" + step);
        }
    }

    private long rush(Crew crew, Map<String, FormCustomer> forms) throws InterruptedException {
        return arrive(crew, forms, load.rate() * load.seconds(), load.rate(), "rush");
    }

    private long arrive(Crew crew, Map<String, FormCustomer> forms, long count, long rate, String name)
            throws InterruptedException {
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            for (long i = 0; i < count; i++) {
                var due = start + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var tenant = TENANTS.get((int) (i % TENANTS.size()));
                var who = "%s-%s-%d".formatted(name, tenant, i);
                var byChat = i / TENANTS.size() % 2 == 0;
                customers.submit(() -> {
                    try {
                        if (byChat) {
                            chat(crew, tenant, who);
                        } else {
                            handIn(forms, tenant, who);
                        }
                    } catch (RuntimeException e) {
                        failed.incrementAndGet();
                        System.out.println(who + ": " + e.getMessage());
                    }
                });
            }
        }
        return count;
    }

    private void chat(Crew crew, String tenant, String who) {
        try (var visitor = crew.chat(tenant, who)) {
            visitor.arrive(PATIENCE);
            var began = System.nanoTime();
            var ack = visitor.say("Buongiorno, una domanda.", PATIENCE);
            told(ack.path("contactId").asText(), began);
            visitor.awaitAnswers(1, PATIENCE);
        }
    }

    private void handIn(Map<String, FormCustomer> forms, String tenant, String who) {
        var began = System.nanoTime();
        var form = forms.get(tenant);
        if (form != null) {
            var written = form.write(who, "bench-%s@mail.localhost".formatted(tenant), "Un preventivo.", PATIENCE);
            if (written.answer().status() != 201) {
                throw new IllegalStateException(written.answer().toString());
            }
            told(written.contactId(), began);
        }
    }

    private void told(String contact, long began) {
        var now = System.nanoTime();
        acknowledged.add(now - began);
        since.put(contact, now);
        match(contact);
    }

    private void watch(JsonNode frame) {
        if (frame.path("type").asText().equals("offer")) {
            rang.putIfAbsent(frame.path("contactId").asText(), System.nanoTime());
            match(frame.path("contactId").asText());
        }
    }

    /// An offer may ring before its customer has read the acknowledgement.
    private void match(String contact) {
        var acked = since.get(contact);
        var ring = rang.get(contact);
        if (acked != null && ring != null && since.remove(contact, acked)) {
            offered.add(ring - acked);
        }
    }

    private void forget() {
        acknowledged.forget();
        offered.forget();
        since.clear();
        rang.clear();
    }

    private static boolean idle(House house, List<Agent> agents) {
        return open(house) == 0 && agents.stream().allMatch(agent -> agent.busy() == 0);
    }

    private static int open(House house) {
        try (var connection = house.database("channels");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM contact WHERE state = 'open'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(House house, Cost cost, long sent, Duration took) {
        System.out.printf("load            %d contacts in %d s, %d failed%n", sent, took.toSeconds(), failed.get());
        System.out.printf("acknowledged    %s%n", acknowledged);
        System.out.printf("ack to offer    %s%n", offered);
        System.out.printf(
                "cpu per contact %.1f ms in the suite, %.1f ms in the driver%n",
                cost.suite() * 1000 / sent, cost.driver() * 1000 / sent);
        cost.parts()
                .forEach((part, seconds) -> System.out.printf(
                        "  %-13s %6.1f ms per contact, %4d MiB%n",
                        part,
                        seconds * 1000 / sent,
                        Cost.mebibytes(Cost.pids(house.suite()).getOrDefault(part, 0L))));
        System.out.printf(
                "machine         %s; others used %.0f %% of it%n",
                Machine.now(), cost.others() * 100 / took.toSeconds() / Machine.PROCESSORS);
    }
}
