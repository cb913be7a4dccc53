package io.centralino.players.demo;

import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import io.centralino.players.driver.ChatCustomer;
import io.centralino.players.driver.Door;
import io.centralino.players.driver.Eyes;
import io.centralino.players.driver.FormCustomer;
import io.centralino.players.driver.Login;
import io.centralino.players.driver.MailCustomer;
import io.centralino.players.driver.PartnerCustomer;
import io.centralino.players.driver.PostOffice;
import io.centralino.players.driver.Respondent;
import io.centralino.players.driver.Scribe;
import io.centralino.players.driver.WhatsAppCustomer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The customers of the hour. Each writes, waits for the answer, and some say how it was when they are asked.
final class Customers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SURVEY = Duration.ofSeconds(20);
    /// A mailbox is opened anew for each look.
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Pattern LINK = Pattern.compile("https?://\\S+/s/[\\w.~-]+");

    private final Door door;
    private final Door telephones;
    private final PostOffice post;
    private final Scribe scribe;
    private final Path records;
    private final String run;
    private final Respondent respondent;
    private final Map<Tenant, Caller> programs = new ConcurrentHashMap<>();
    private final Map<Tenant, Eyes> visitors = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /// @param run sets the customers of this hour apart from those of earlier ones
    Customers(Demo.Places places, Door door, Scribe scribe, Path records, String run) {
        this.door = door;
        this.telephones = places.telephones();
        this.post = places.postOffice();
        this.scribe = scribe;
        this.records = records;
        this.run = run;
        this.respondent = new Respondent(door);
    }

    /// Writes, and returns when the customer has been answered and gone.
    void come(Visit visit) {
        var number = numbers.incrementAndGet();
        var address = "%s.%s%d@mail.localhost"
                .formatted(visit.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '.'), run, number);
        switch (visit.medium()) {
            case CHAT -> chat(visit);
            case MAIL -> mail(visit, address);
            case FORM -> form(visit, address);
            case WHATSAPP ->
                whatsApp(visit, "39333%07d".formatted(Math.floorMod(run.hashCode(), 9_000) * 1_000 + number));
            case PARTNER -> partner(visit, run + number);
        }
    }

    private void chat(Visit visit) {
        var eyes = visitors.computeIfAbsent(
                visit.tenant(), tenant -> new Eyes(records.resolve("seen"), "visitors-" + tenant.id, tenant.id));
        try (var visitor = new ChatCustomer(door, visit.tenant().id, visit.name(), scribe, eyes, 1)) {
            visitor.say(visit.words(), PATIENCE);
            visitor.awaitAnswers(1, PATIENCE);
        }
    }

    private void mail(Visit visit, String address) {
        new MailCustomer(post, visit.tenant().id, visit.tenant().mailbox, address, scribe, 1)
                .write("Una domanda", visit.words());
        letters(visit, address);
    }

    private void form(Visit visit, String address) {
        var program = programs.computeIfAbsent(visit.tenant(), this::program);
        new FormCustomer(program, visit.tenant().id, scribe, 1).write(visit.name(), address, visit.words(), PATIENCE);
        letters(visit, address);
    }

    private Caller program(Tenant tenant) {
        var name = Objects.requireNonNull(tenant.program, tenant + " has no program that hands in forms");
        return new Caller(
                door, Login.client(door, name, "demo-secret"), new Eyes(records.resolve("seen"), name, tenant.id));
    }

    private void letters(Visit visit, String address) {
        Await.until(
                "an answer to " + address, PATIENCE, BETWEEN_LOOKS, () -> post.letters(address), it -> !it.isEmpty());
        answerSurvey(
                visit,
                () -> post.letters(address).stream()
                        .map(PostOffice.Letter::text)
                        .toList());
    }

    private void whatsApp(Visit visit, String phone) {
        var customer =
                new WhatsAppCustomer(telephones, visit.tenant().number, visit.tenant().id, phone, visit.name(), scribe);
        customer.write(visit.words());
        customer.read(customer.awaitBubbles(1, PATIENCE).getFirst());
        answerSurvey(
                visit,
                () -> customer.awaitBubbles(1, PATIENCE).stream()
                        .map(WhatsAppCustomer.Bubble::text)
                        .toList());
    }

    private void partner(Visit visit, String id) {
        var customer = new PartnerCustomer(telephones, "app", visit.tenant().id, id, visit.name(), scribe);
        customer.write(visit.words());
        customer.awaitAnswers(1, PATIENCE);
        answerSurvey(visit, () -> customer.awaitAnswers(1, PATIENCE));
    }

    /// Only the bank asks; who is not asked in time goes.
    private void answerSurvey(Visit visit, Supplier<List<String>> told) {
        if (!visit.generous() || visit.tenant() != Tenant.BANK) {
            return;
        }
        try {
            var link =
                    Await.until("a survey", SURVEY, BETWEEN_LOOKS, () -> link(told.get()), found -> found.isPresent());
            respondent.answer(link.orElseThrow(), 3 + Math.floorMod(visit.name().hashCode(), 3), "");
        } catch (Await.NeverCame gone) {
            System.out.printf("   nobody asked %s%n", visit.name());
        }
    }

    private static Optional<String> link(List<String> told) {
        return told.stream()
                .flatMap(text -> LINK.matcher(text).results())
                .map(found -> found.group())
                .findFirst();
    }

    @Override
    public void close() {
        programs.values().forEach(Caller::close);
        visitors.values().forEach(Eyes::close);
        telephones.close();
    }
}
