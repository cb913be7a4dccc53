package io.centralino.journey.house;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.journey.check.HistoryChecker;
import io.centralino.journey.check.Seen;
import io.centralino.journey.check.Snapshot.Mail;
import io.centralino.journey.check.Verdict;
import io.centralino.players.driver.Agent;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import io.centralino.players.driver.ChatCustomer;
import io.centralino.players.driver.Door;
import io.centralino.players.driver.Eyes;
import io.centralino.players.driver.FormCustomer;
import io.centralino.players.driver.Hands;
import io.centralino.players.driver.Login;
import io.centralino.players.driver.MailCustomer;
import io.centralino.players.driver.PostOffice;
import io.centralino.players.driver.Scribe;
import io.centralino.players.driver.WhatsAppCustomer;
import io.centralino.players.history.Canary;
import io.centralino.players.history.History;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The customers and agents of one test or load: made with one seed, recorded in one history, checked together.
public final class Crew implements AutoCloseable {

    private static final String MAILS_READ = """
            SELECT count(*) FROM raw r JOIN account a ON a.tenant_id = r.tenant_id AND a.id = r.account_id
            WHERE a.address = ? AND r.state <> 'stored'
            """;

    /// A second crew of the same name in one house, as when a test is run again, says other words than the first.
    private static final Map<String, Integer> EARLIER = new ConcurrentHashMap<>();

    private final House house;
    private final String name;
    private final Scribe scribe;
    private final int times;
    private final List<AutoCloseable> people = new CopyOnWriteArrayList<>();
    private final Map<String, Eyes> visitors = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> mailboxes = new ConcurrentLinkedQueue<>();
    private final Set<String> tenantMailboxes = ConcurrentHashMap.newKeySet();

    /// @param times how often each of them sends each thing
    public Crew(House house, String name, long seed, int times) {
        this.house = house;
        this.name = name;
        var words = seed + 1_000L * (EARLIER.merge(name, 1, Integer::sum) - 1);
        this.scribe = new Scribe(
                new History(house.folder().resolve("history").resolve(name + "-" + words + ".jsonl")), words);
        this.times = times;
    }

    public Scribe scribe() {
        return scribe;
    }

    private Door door() {
        return house.door();
    }

    /// Somebody of the demo with the tenants they may know of.
    public Caller person(String person, String... tenants) {
        return caller(person, Login.person(door(), person), tenants);
    }

    /// A client of the demo.
    public Caller client(String client, String... tenants) {
        return caller(client, Login.client(door(), client, "demo-secret"), tenants);
    }

    public Caller caller(String who, Login login, String... tenants) {
        var caller = new Caller(door(), login, eyes(who, tenants));
        people.add(caller);
        return caller;
    }

    /// An agent who takes what is offered.
    public Agent agent(Caller caller, Duration work) {
        return agent(caller, work, frame -> {});
    }

    /// @param watch is shown every frame the moment it arrives
    public Agent agent(Caller caller, Duration work, Consumer<JsonNode> watch) {
        return agent(caller, new Hands(caller, scribe, work, times, false), watch);
    }

    /// An agent who takes what is offered, puts some of it aside, and lets the house hold answers by mail.
    public Agent carefulAgent(Caller caller, Duration work) {
        return agent(caller, new Hands(caller, scribe, work, times, true), frame -> {});
    }

    private Agent agent(Caller caller, Hands hands, Consumer<JsonNode> watch) {
        var agent = new Agent(caller, hands, watch);
        people.add(agent);
        return agent;
    }

    public ChatCustomer chat(String tenant, String customer) {
        return new ChatCustomer(door(), tenant, customer, scribe, visitors(tenant), times);
    }

    public MailCustomer mail(String tenant, String to, String customer) {
        var address = customer + "@mail.localhost";
        mailboxes.add(address);
        tenantMailboxes.add(to);
        return new MailCustomer(house.postOffice(), tenant, to, address, scribe, times);
    }

    /// @param number the tenant's, as the provider calls it
    public WhatsAppCustomer whatsApp(String tenant, String number, String phone, String name) {
        var provider = new Door(house.suite().standIns().address());
        people.add(provider);
        return new WhatsAppCustomer(provider, number, tenant, phone, name, scribe);
    }

    /// @param mailbox where answers to those who write by form are read
    public FormCustomer form(Caller client, String tenant, String mailbox) {
        mailboxes.add(mailbox);
        return new FormCustomer(client, tenant, scribe, times);
    }

    /// Waits until a mailbox holds this many mails.
    public void awaitLetters(String mailbox, int count, Duration patience) {
        if (count > 0) {
            var office = house.postOffice();
            Await.until(
                    "mail %d to %s".formatted(count, mailbox),
                    patience,
                    () -> office.letters(mailbox).size() >= count);
        }
    }

    /// Whether channels has read every mail that its customers wrote.
    public boolean mailsRead() {
        return tenantMailboxes.stream()
                .allMatch(mailbox -> mailsRead(mailbox)
                        >= house.postOffice().letters(mailbox).size());
    }

    private int mailsRead(String mailbox) {
        try (var connection = house.database("channels");
                var statement = connection.prepareStatement(MAILS_READ)) {
            statement.setString(1, mailbox);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            return 0;
        }
    }

    /// Waits for quiet and puts every promise to the test.
    public Verdict check() {
        return new HistoryChecker(house::database, house.kafka())
                .check(() -> scribe.history().tries(), this::mails, () -> Seen.strangers(seen()));
    }

    private List<Mail> mails() {
        var office = house.postOffice();
        var mails = new ArrayList<Mail>();
        for (var mailbox : mailboxes.stream().distinct().toList()) {
            office.letters(mailbox).forEach(letter -> mails.add(mail(letter)));
        }
        return mails;
    }

    private static Mail mail(PostOffice.Letter letter) {
        var ops = Canary.in(letter.text()).stream().map(Canary::op).distinct().toList();
        return new Mail(letter.mailbox(), letter.messageId(), ops);
    }

    /// Visitors come by the hundred: those of one tenant share a file.
    private Eyes visitors(String tenant) {
        return visitors.computeIfAbsent(tenant, unknown -> eyes("visitors-" + unknown, unknown));
    }

    private Eyes eyes(String who, String... tenants) {
        return new Eyes(seen(), who, tenants);
    }

    private Path seen() {
        return house.seen().resolve(name);
    }

    @Override
    public void close() {
        for (var one : people) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        visitors.values().forEach(Eyes::close);
        scribe.history().close();
    }
}
