package io.centralino.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import io.centralino.players.history.Canary;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A customer writes a mail, another opens the chat; one agent in a real browser answers both; everybody who should
/// sees it, and nobody else.
@ExtendWith(WholeHouse.class)
@Order(1)
class MainJobIT {

    private static final String BANK = "banca-aurora";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aMailAndAChatBecomeAnswers(House house) throws Exception {
        var pictures = house.folder().resolveSibling("screenshots");
        try (var crew = new Crew(house, "main-job", 1, 1);
                var browser = new Browser(pictures)) {
            var site = house.suite().site();
            var giulia = DeskPage.login(browser.person(), site, "giulia");
            var marco = DeskPage.login(browser.person(), site, "marco");
            worksFor(crew.person("giulia", BANK, "teleorbita"), BANK, "teleorbita");
            giulia.goAvailable();
            marco.goAvailable();
            browser.picture(giulia.page(), "1-available");

            var marta = crew.mail(BANK, "aurora@mail.localhost", "marta");
            var written = marta.write("Addebito sconosciuto", "Non riconosco un addebito di ieri.");
            var visitor = new WidgetPage(browser.person(), site + "/demo/banca-aurora");
            visitor.introduce("Elsa");
            var question = crew.scribe().draft(Kind.MESSAGE, BANK, "chat", "chat:elsa", 1);
            visitor.say("Il mio bonifico è partito? " + question.canary());
            question.told(Outcome.ACKED, Map.of());
            browser.picture(visitor.page(), "2-widget");

            var contacts = new HashMap<String, String>();
            var replies = new HashMap<String, String>();
            for (int one = 0; one < 2; one++) {
                giulia.awaitOffer();
                browser.picture(giulia.page(), "3-offer-" + one);
                var contact = giulia.accept();
                var medium = medium(crew, contact);
                var reply = crew.scribe().draft(Kind.REPLY, BANK, medium, "reply:" + contact, 1);
                giulia.storyShows(medium.equals("mail") ? "Non riconosco un addebito" : "Il mio bonifico");
                giulia.answer("Buongiorno, ho controllato per Lei. " + reply.canary());
                reply.told(Outcome.ACKED, Map.of("contactId", contact));
                contacts.put(medium, contact);
                replies.put(medium, reply.canary());
                browser.picture(giulia.page(), "4-answered-" + medium);
                giulia.wrapUp("Risolto");
                crew.scribe()
                        .draft(Kind.WRAP_UP, BANK, medium, "wrap-up:" + contact, 1)
                        .told(Outcome.ACKED, Map.of("contactId", contact));
            }
            assertThat(contacts).containsOnlyKeys("mail", "chat");

            visitor.hears(replies.getOrDefault("chat", "?"));
            browser.picture(visitor.page(), "5-answered-live");
            var answer = marta.awaitAnswers(1, PATIENCE).getFirst();
            assertThat(answer.inReplyTo()).isEqualTo(written);
            assertThat(answer.references()).contains(written);
            assertThat(answer.subject()).isEqualTo("Re: Addebito sconosciuto");
            assertThat(answer.text()).contains(replies.getOrDefault("mail", "?"));

            var sara = crew.person("sara", BANK, "teleorbita");
            contacts.values().forEach(contact -> closed(sara, contact));
            var elena = crew.person("aurora-client", BANK);
            sameServiceLevel(browser, site, sara, elena);
            for (var contact : contacts.values()) {
                traced(house, contact);
            }
            othersSeeNothing(crew, marco, contacts.values());
            marco.hasNoOffer();
            browser.picture(marco.page(), "7-marco");
            var verdict = crew.check();
            System.out.println("main job: " + verdict);
            assertThat(verdict.violations()).isEmpty();
        }
    }

    private static void worksFor(Caller caller, String... tenants) {
        var ids = caller.get("/api/v1/me/profile").json().path("organisations").findValuesAsText("id");
        assertThat(ids).contains(tenants);
    }

    private static String medium(Crew crew, String contact) {
        return crew.person("paolo", BANK)
                .get("/api/v1/%s/contacts/%s".formatted(BANK, contact))
                .text("medium");
    }

    private static void closed(Caller sara, String contact) {
        var body = Await.until(
                "the end of " + contact,
                PATIENCE,
                () -> sara.get("/api/v1/%s/contacts/%s".formatted(BANK, contact)),
                answer -> answer.text("state").equals("closed"));
        assertThat(body.text("reason")).isEqualTo("handled");
        Await.until(
                "its figure",
                PATIENCE,
                () -> sara.get("/api/v1/%s/ledger?contactId=%s".formatted(BANK, contact)),
                answer -> answer.body().contains("contact-closed"));
    }

    /// The page shows what the API says, to the vendor's supervisor and to the client alike.
    private static void sameServiceLevel(Browser browser, String site, Caller sara, Caller elena) {
        var level = serviceLevel(sara);
        assertThat(level.path("denominator").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(serviceLevel(elena).path("value")).isEqualTo(level.path("value"));
        assertThat(serviceLevel(elena).path("denominator")).isEqualTo(level.path("denominator"));
        var page = browser.person();
        DeskPage.signIn(page, site + "/board", "sara");
        var row = page.getByRole(com.microsoft.playwright.options.AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Pagamenti"));
        var figure = row.locator(".figure").first();
        figure.focus();
        var counts = "%d su %d"
                .formatted(
                        level.path("numerator").asLong(),
                        level.path("denominator").asLong());
        assertThat(page.getByText(counts).first()).isVisible();
        browser.picture(page, "6-board");
    }

    private static JsonNode serviceLevel(Caller caller) {
        var figures = caller.get("/api/v1/%s/metrics".formatted(BANK)).json().path("items");
        return StreamSupport.stream(figures.spliterator(), false)
                .filter(figure -> figure.path("metric").asText().equals("service-level"))
                .filter(figure -> figure.path("queue")
                        .asText(figure.path("queueId").asText())
                        .equals("pagamenti"))
                .findFirst()
                .orElseThrow();
    }

    private static void traced(House house, String contact) throws Exception {
        var root = Path.of(System.getProperty("centralino.root", "../.."));
        var builder = new ProcessBuilder(root.resolve("scripts/trace").toString(), contact).redirectErrorStream(true);
        builder.environment().put("CENTRALINO_URL", house.suite().site());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        System.out.println(said);
        assertThat(process.waitFor()).as(said).isZero();
        for (var step : List.of(
                "contact-opened",
                "message-received",
                "contact-identified",
                "contact-queued",
                "offer-made",
                "offer-closed",
                "contact-assigned",
                "message-sent",
                "contact-handled",
                "contact-closed")) {
            assertThat(said).contains(step);
        }
    }

    /// An agent and an API client of another tenant: one and the same 404, and a silent socket.
    private static void othersSeeNothing(Crew crew, DeskPage marco, java.util.Collection<String> contacts) {
        var strangers =
                List.of(crew.person("marco", "comune-valfiorita"), crew.client("valfiorita-api", "comune-valfiorita"));
        for (var stranger : strangers) {
            for (var contact : contacts) {
                for (var org : List.of(BANK, "comune-valfiorita", "no-such-organisation")) {
                    for (var resource : List.of("contacts", "work", "contact-files")) {
                        var answer = stranger.get("/api/v1/%s/%s/%s".formatted(org, resource, contact));
                        assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
                        if (!org.equals("comune-valfiorita")) {
                            assertThat(answer.status()).isEqualTo(404);
                            assertThat(answer.text("type")).endsWith("/problems/not-found");
                        }
                    }
                }
            }
        }
        assertThat(marco.frames())
                .noneMatch(frame -> contacts.stream().anyMatch(frame::contains))
                .noneMatch(frame -> frame.contains(BANK))
                .allMatch(frame -> Canary.in(frame).isEmpty());
    }
}
