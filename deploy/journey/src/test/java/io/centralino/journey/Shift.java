package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.check.Verdict;
import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Agent;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.FormCustomer;
import io.centralino.players.history.Operation;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A stretch of ordinary work at three tenants: customers who keep writing by mail, chat and form, agents who keep
/// answering, until it is over. Whatever a test breaks, it breaks meanwhile.
final class Shift implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final String OPEN = "SELECT count(*) FROM contact WHERE state = 'open' AND opened_at >= ?";
    /// Work to break, not a siege: what was broken has to come up again beside it.
    private static final Duration BETWEEN = Duration.ofMillis(1_500);

    private static final int UNANSWERED = 2;
    private static final long SEED = Long.getLong("seed", 20_261_122L);

    private final House house;
    private final Crew crew;
    private final List<Agent> agents = new ArrayList<>();
    private final List<Future<?>> customers = new ArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger visitors = new AtomicInteger();
    private final ExecutorService floor = Executors.newVirtualThreadPerTaskExecutor();
    private final String name;

    /// What another test left open is not this one's.
    private final Instant begun = Instant.now();

    /// @param times how often everybody sends everything
    Shift(House house, String name, int times) {
        System.out.printf("shift %s with --seed %d%n", name, SEED);
        this.house = house;
        this.name = name;
        this.crew = new Crew(house, name, SEED ^ name.hashCode(), times);
    }

    /// The agents sit down, the customers begin to write.
    Shift begin() {
        agents.add(crew.agent(crew.person("giulia", "banca-aurora", "teleorbita"), Duration.ofMillis(100)));
        agents.add(crew.carefulAgent(crew.person("paolo", "banca-aurora"), Duration.ofMillis(100)));
        agents.add(crew.carefulAgent(crew.person("marco", "comune-valfiorita"), Duration.ofMillis(100)));
        agents.forEach(Agent::start);
        write("banca-aurora", "banca-aurora-api", "aurora@mail.localhost");
        write("comune-valfiorita", "valfiorita-api", "valfiorita@mail.localhost");
        customers.add(floor.submit(() -> keepChatting("teleorbita")));
        return this;
    }

    private void write(String tenant, String client, String mailbox) {
        var answers = "moduli-%s-%s@mail.localhost".formatted(name, tenant);
        var forms = crew.form(crew.client(client, tenant), tenant, answers);
        customers.add(floor.submit(() -> keepHandingIn(forms, answers)));
        customers.add(floor.submit(() -> keepChatting(tenant)));
        customers.add(floor.submit(() -> keepMailing(tenant, mailbox)));
    }

    private void keepHandingIn(FormCustomer forms, String answers) {
        var written = 0;
        while (open.get()) {
            var answer = forms.write("Rita " + visitors.incrementAndGet(), answers, "Vorrei un preventivo.", PATIENCE)
                    .answer();
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            written++;
            // Who hands in forms does not wait, a whole town does not hand in at once either.
            crew.awaitLetters(answers, written - UNANSWERED, PATIENCE);
            Await.pause(BETWEEN);
        }
    }

    private void keepChatting(String tenant) {
        while (open.get()) {
            try (var visitor = crew.chat(tenant, "%s-%s-%d".formatted(name, tenant, visitors.incrementAndGet()))) {
                visitor.say("Buongiorno, ho una domanda.", PATIENCE);
                visitor.say("Mi sentite?", PATIENCE);
                visitor.awaitAnswers(1, PATIENCE);
            }
            Await.pause(BETWEEN);
        }
    }

    private void keepMailing(String tenant, String mailbox) {
        while (open.get()) {
            var customer = crew.mail(tenant, mailbox, "%s-%s-%d".formatted(name, tenant, visitors.incrementAndGet()));
            customer.write("Un addebito", "Non riconosco un addebito.");
            customer.write("Un addebito", "Aggiungo la data.");
            customer.awaitAnswers(1, PATIENCE);
            Await.pause(BETWEEN);
        }
    }

    /// Waits until this much more has been acknowledged than at this moment.
    void awaitAcknowledged(int more) {
        var before = acknowledged();
        Await.until("%d more acknowledged".formatted(more), PATIENCE, () -> acknowledged() >= before + more);
    }

    long acknowledged() {
        return crew.scribe().history().tries().stream().filter(Operation::acked).count();
    }

    /// No more customers come; those who came are served; then every promise is put to the test.
    Verdict end() throws InterruptedException, ExecutionException {
        open.set(false);
        for (var customer : customers) {
            customer.get();
        }
        Await.until("every mail read", PATIENCE, crew::mailsRead);
        Await.until("everybody served", PATIENCE, () -> openContacts() == 0);
        Await.until("hands free", PATIENCE, () -> agents.stream().allMatch(agent -> agent.busy() == 0));
        agents.forEach(Agent::stop);
        var verdict = crew.check();
        System.out.printf("shift %s: %s%n", name, verdict);
        return verdict;
    }

    private int openContacts() {
        try (var connection = house.database("channels");
                var statement = connection.prepareStatement(OPEN)) {
            statement.setObject(1, begun.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            return Integer.MAX_VALUE;
        }
    }

    /// A shift that broke leaves nobody's contact to the next one, whose history knows nothing of it.
    @Override
    public void close() {
        open.set(false);
        floor.shutdownNow();
        try {
            Await.until("what is left to be served", PATIENCE, () -> openContacts() == 0);
        } catch (Await.NeverCame e) {
            System.out.printf("shift %s: %s%n", name, e.getMessage());
        }
        crew.close();
    }
}
