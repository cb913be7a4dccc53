package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import io.centralino.players.driver.WhatsAppCustomer;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One customer writes by WhatsApp and by mail: one case, each answered on its own channel with what the house knows;
/// what she thinks of it comes back to those who own the quality, and everybody counts the same.
@ExtendWith(WholeHouse.class)
@Order(4)
class ClosedLoopIT {

    private static final String BANK = "banca-aurora";
    private static final String API = "/api/v1/" + BANK;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RETRIES = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/s/\\S+");
    private static final String TITLE = "Bonifico istantaneo respinto";
    private static final String ANSWER =
            "Un bonifico istantaneo respinto torna sul conto entro dieci secondi, e la commissione non si paga.";

    @Test
    void whatLiviaWritesTwiceIsOneCaseAndComesBackAsAMark(House house) throws Exception {
        try (var crew = new Crew(house, "closed-loop", 8, 1);
                var receiver = new HookReceiver();
                var browser = new Browser(house.folder().resolveSibling("screenshots"))) {
            var admin = crew.person("admin", BANK);
            var secret = subscribed(admin, receiver);
            var nadia = crew.person("nadia", BANK, "teleorbita");
            var article = published(nadia);
            var bruno = crew.person("bruno", BANK);
            var counted = counted(bruno, "whatsapp");

            var giulia = DeskPage.login(browser.person(), house.suite().site(), "giulia");
            giulia.goAvailable();
            var livia = crew.whatsApp(BANK, "390200000001", "393331234567", "Livia");
            var first = byWhatsApp(crew, browser, giulia, livia);
            var file = crew.person("paolo", BANK)
                    .get(API + "/contact-files/" + first)
                    .json();
            var address = "livia@mail.localhost";
            var known = crew.person("paolo", BANK)
                    .post(
                            API
                                    + "/customers/%s/identities"
                                            .formatted(file.path("customerId").asText()),
                            UUID.randomUUID().toString(),
                            Map.of("kind", "mail", "value", address));
            assertThat(known.status()).as(known.toString()).isEqualTo(201);
            var second = byMail(crew, browser, giulia);
            var same = crew.person("paolo", BANK)
                    .get(API + "/contact-files/" + second)
                    .json();
            assertThat(same.path("caseId")).isEqualTo(file.path("caseId"));
            assertThat(same.path("customerId")).isEqualTo(file.path("customerId"));

            wrapUp(crew, giulia, "mail", second);
            giulia.page().navigate(house.suite().site() + "/desk/" + first);
            giulia.storyShows("Il mio bonifico istantaneo");
            wrapUp(crew, giulia, "whatsapp", first);

            var link = Await.until(
                    "the survey",
                    PATIENCE,
                    () -> livia.awaitBubbles(1, PATIENCE).stream()
                            .flatMap(bubble -> LINK.matcher(bubble.text()).results())
                            .map(found -> found.group())
                            .findFirst(),
                    found -> found.isPresent());
            answerOnce(browser, link.orElseThrow());
            comesBack(nadia, first, article);
            standsOnTheQualityPage(house, browser);

            everybodyCountsTheSame(crew);
            Await.until(
                    "the planner's interval", PATIENCE, () -> counted(bruno, "whatsapp"), now -> now == counted + 1);
            everyFactIsToldOnce(crew.person("sara", BANK, "teleorbita"), receiver, secret, List.of(first, second));

            var verdict = crew.check();
            System.out.println("closed loop: " + verdict);
            assertThat(verdict.violations()).isEmpty();
        }
    }

    private static String subscribed(Caller admin, HookReceiver receiver) {
        var made = admin.post(
                API + "/webhooks", UUID.randomUUID().toString(), Map.of("url", receiver.url(), "description", "CRM"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("secret");
    }

    /// What the house is to know, in force.
    private static UUID published(Caller nadia) {
        var written = nadia.post(
                API + "/articles",
                UUID.randomUUID().toString(),
                Map.of(
                        "title",
                        TITLE,
                        "body",
                        "# Che cosa succede\n\n" + ANSWER + "\n\n# Che cosa fare\n\nSi controlla l’IBAN.",
                        "language",
                        "it",
                        "audience",
                        "agents"));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        var id = UUID.fromString(written.text("id"));
        var publish = API + "/articles/%s/versions/1/publish".formatted(id);
        assertThat(nadia.post(publish, UUID.randomUUID().toString(), Map.of()).status())
                .isEqualTo(200);
        return id;
    }

    private static String byWhatsApp(Crew crew, Browser browser, DeskPage giulia, WhatsAppCustomer livia) {
        livia.write("Il mio bonifico istantaneo è stato respinto, quando torna sul conto?");
        giulia.awaitOffer();
        var contact = giulia.accept();
        giulia.storyShows("Il mio bonifico istantaneo");
        answered(crew, giulia, "whatsapp", contact);
        var bubble = livia.awaitBubbles(1, PATIENCE).getFirst();
        assertThat(bubble.text()).contains(ANSWER);
        giulia.seesThatItWas("consegnato");
        livia.read(bubble);
        giulia.seesThatItWas("letto");
        browser.picture(giulia.page(), "8-whatsapp-read");
        return contact;
    }

    private static String byMail(Crew crew, Browser browser, DeskPage giulia) {
        var livia = crew.mail(BANK, "aurora@mail.localhost", "livia");
        var written =
                livia.write("Bonifico respinto", "Il bonifico istantaneo respinto non è ancora tornato sul conto.");
        giulia.awaitOffer();
        var contact = giulia.accept();
        giulia.storyShows("non è ancora tornato");
        giulia.storyShows("quando torna sul conto?");
        answered(crew, giulia, "mail", contact);
        var answer = livia.awaitAnswers(1, PATIENCE).getFirst();
        assertThat(answer.inReplyTo()).isEqualTo(written);
        assertThat(answer.text()).contains(ANSWER);
        browser.picture(giulia.page(), "9-one-case");
        return contact;
    }

    /// By what the house suggests beside the conversation.
    private static void answered(Crew crew, DeskPage giulia, String medium, String contact) {
        var draft = crew.scribe().draft(Kind.REPLY, BANK, medium, "reply:" + contact, 1);
        giulia.answerWithTheSuggested(TITLE, ANSWER, draft.canary());
        draft.told(Outcome.ACKED, Map.of("contactId", contact));
    }

    private static void wrapUp(Crew crew, DeskPage giulia, String medium, String contact) {
        giulia.wrapUp("Risolto");
        crew.scribe()
                .draft(Kind.WRAP_UP, BANK, medium, "wrap-up:" + contact, 1)
                .told(Outcome.ACKED, Map.of("contactId", contact));
    }

    private static void answerOnce(Browser browser, String link) {
        var sheet = new SurveySheet(browser.person(), link);
        browser.picture(sheet.page(), "10-survey");
        sheet.answer("5", "Gentile e veloce.");
        sheet.thanks();
        browser.picture(sheet.page(), "11-survey-thanks");
        new SurveySheet(browser.person(), link).isOver();
    }

    /// The mark stands beside who answered, and with which version of which article.
    private static void comesBack(Caller nadia, String contact, UUID article) {
        var line = Await.until(
                "the answer of " + contact,
                PATIENCE,
                () -> items(nadia, API + "/surveys?answered=true")
                        .filter(one -> one.path("contactId").asText().equals(contact))
                        .findFirst(),
                found -> found.isPresent());
        assertThat(line.orElseThrow().path("rating").asInt()).isEqualTo(5);
        assertThat(line.orElseThrow().path("agentId").asText()).endsWith("0001");
        var used = line.orElseThrow().path("articles").path(0);
        assertThat(used.path("articleId").asText()).isEqualTo(article.toString());
        assertThat(used.path("version").asInt()).isEqualTo(1);
    }

    private static void standsOnTheQualityPage(House house, Browser browser) {
        var page = browser.person();
        DeskPage.signIn(page, house.suite().site() + "/quality", "nadia");
        var row = page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Gentile e veloce."))
                .first();
        PlaywrightAssertions.assertThat(row).containsText("Giulia Ferrante");
        PlaywrightAssertions.assertThat(row).containsText(TITLE + ", v1");
        browser.picture(page, "12-quality");
    }

    /// The vendor's supervisor and the client are told the same of each figure.
    private static void everybodyCountsTheSame(Crew crew) {
        var vendors = figures(crew.person("sara", BANK, "teleorbita"));
        var clients = figures(crew.person("aurora-client", BANK));
        assertThat(vendors).isNotEmpty().isEqualTo(clients);
    }

    private static Map<String, String> figures(Caller caller) {
        return items(caller, API + "/metrics")
                .collect(Collectors.toMap(
                        one -> one.path("metric").asText() + " "
                                + one.path("queue").asText(),
                        one -> "%s/%s".formatted(one.path("numerator"), one.path("denominator"))));
    }

    private static long counted(Caller bruno, String medium) {
        var today = LocalDate.now(ZoneId.of("Europe/Rome"));
        return items(
                        bruno,
                        API
                                + "/interval-history?queue=pagamenti&medium=%s&from=%s&to=%s"
                                        .formatted(medium, today, today))
                .flatMap(day -> StreamSupport.stream(day.path("intervals").spliterator(), false))
                .mapToLong(interval -> interval.path("offered").asLong())
                .sum();
    }

    private static void everyFactIsToldOnce(Caller sara, HookReceiver receiver, String secret, List<String> contacts) {
        var facts = contacts.stream()
                .flatMap(contact -> items(sara, API + "/ledger?contactId=" + contact))
                .map(one -> one.path("id").asText())
                .toList();
        assertThat(facts).hasSizeGreaterThan(20);
        Await.until(
                "every fact at the receiver",
                RETRIES,
                () -> receiver.taken().stream().map(HookReceiver.Call::fact).toList(),
                told -> told.containsAll(facts));
        assertThat(receiver.refused()).isNotEmpty();
        assertThat(receiver.taken()).extracting(HookReceiver.Call::id).doesNotHaveDuplicates();
        assertThat(receiver.taken()).extracting(HookReceiver.Call::fact).doesNotHaveDuplicates();
        assertThat(Stream.concat(receiver.taken().stream(), receiver.refused().stream()))
                .allMatch(call -> call.isSignedWith(secret));
    }

    private static Stream<JsonNode> items(Caller caller, String path) {
        return StreamSupport.stream(caller.get(path).json().path("items").spliterator(), false);
    }
}
