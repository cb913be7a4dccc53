package io.centralino.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import io.centralino.players.driver.Respondent;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Supervisor, client, administrator and quality owner each come to a page of their own and do their work there by keys
/// alone.
@ExtendWith(WholeHouse.class)
@Order(2)
class FirstPagesIT {

    private static final String BANK = "banca-aurora";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/s/\\S+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void saraFindsTheContactsBehindAFigureAndTheirEvents(House house) throws Exception {
        try (var crew = new Crew(house, "first-pages-sara", 3, 1);
                var browser = browser(house)) {
            somebodyIsAnswered(crew, "ivo");
            var sara = KeyPage.firstOf(browser, house.suite().site(), "sara");
            sara.isAt("/board", "Sala operativa");
            sara.tabTo(Pattern.compile("Pagamenti"));
            sara.press("Enter");
            assertThat(sara.heading("Pagamenti")).isVisible();
            sara.isWellMade("board");
            sara.tabTo(Pattern.compile("\\d\\h%"));
            assertThat(sara.heading("Livello di servizio")).isVisible();
            sara.press("Enter");
            sara.isAt("/figures/" + BANK + "/service-level", "Livello di servizio");
            assertThat(sara.heading("Contatti di questa cifra")).isVisible();
            sara.isWellMade("behind");
            sara.press("j", "Enter");
            sara.isAt("/traces/" + BANK, "Traccia del contatto");
            assertThat(sara.row("contact-queued")).isVisible();
            sara.command("Sala");
            sara.isAt("/board", "Sala operativa");
            sara.press("w");
            assertThat(sara.page().getByText("Torna alla sala (Esc)")).isVisible();
            sara.press("Escape");
            sara.isAt("/board", "Sala operativa");
        }
    }

    @Test
    void elenaTakesTheSameRawFiguresAlong(House house) throws Exception {
        try (var crew = new Crew(house, "first-pages-elena", 4, 1);
                var browser = browser(house)) {
            somebodyIsAnswered(crew, "ugo");
            var elena = KeyPage.firstOf(browser, house.suite().site(), "aurora-client");
            elena.isAt("/figures", "Cifre");
            assertThat(elena.heading("Ogni mezz’ora")).isVisible();
            elena.isWellMade("figures");
            elena.press("b");
            assertThat(elena.page()).hasURL(Pattern.compile("day="));
            elena.press("n");
            assertThat(elena.heading("Ogni mezz’ora")).isVisible();
            var file = elena.page().waitForDownload(() -> elena.press("e"));
            var lines = Files.readAllLines(file.path());
            var column = java.util.List.of(lines.getFirst().replace("\"", "").split(","))
                    .indexOf("offered-numerator");
            var offered = lines.stream()
                    .skip(1)
                    .mapToLong(line -> Long.parseLong(line.replace("\"", "").split(",", -1)[column]))
                    .sum();
            assertThat(offered).isEqualTo(offered(crew.person("sara", BANK)).asLong());
        }
    }

    @Test
    void adaGrantsRevokesAndMakesSomebodyKnown(House house) throws Exception {
        try (var crew = new Crew(house, "first-pages-ada", 5, 1);
                var browser = browser(house)) {
            var ada = KeyPage.firstOf(browser, house.suite().site(), "admin");
            ada.isAt("/admin", "Persone e permessi");
            ada.command("Voxia");
            assertThat(ada.row("Paolo Serra")).isVisible();
            ada.isWellMade("admin");
            var nora = UUID.randomUUID();
            ada.press("n");
            ada.type(nora.toString());
            ada.press("Tab");
            ada.type("Nora Villa");
            ada.tabTo(Pattern.compile("^Pianificazione"));
            ada.press("Space");
            ada.isWellMade("person");
            ada.tabTo(Pattern.compile("^Salva"));
            ada.press("Enter");
            assertThat(ada.row("Nora Villa")).containsText("Pianificazione");
            var grant = "/api/v1/voxia/grants/" + nora;
            assertThat(crew.person("admin", "voxia").get(grant).body()).contains("planner");
            ada.tabTo(Pattern.compile("^Nora Villa"));
            ada.press("Enter");
            ada.tabTo(Pattern.compile("^Togli la persona"));
            ada.press("Enter", "Enter");
            assertThat(ada.row("Nora Villa")).hasCount(0);
            assertThat(crew.person("admin", "voxia").get(grant).status()).isEqualTo(404);
        }
    }

    /// Where the country's rule is known the conversation is judged beside it, by digits; elsewhere it says why not.
    @Test
    void nadiaJudgesAConversationBesideTheCustomersMark(House house) throws Exception {
        try (var crew = new Crew(house, "first-pages-nadia", 6, 1);
                var browser = browser(house)) {
            var olga = crew.whatsApp(BANK, "390200000001", "393339876543", "Olga Neri");
            var paolo = crew.agent(crew.person("paolo", BANK), Duration.ofMillis(100));
            paolo.start();
            olga.write("Il mio bonifico è partito?");
            var link = Await.until(
                    "a survey",
                    PATIENCE,
                    () -> olga.awaitBubbles(1, PATIENCE).stream()
                            .flatMap(bubble -> LINK.matcher(bubble.text()).results())
                            .map(found -> found.group())
                            .findFirst(),
                    found -> found.isPresent());
            paolo.stop();
            assertThat(new Respondent(house.door())
                            .answer(link.orElseThrow(), 4, "Chiaro.")
                            .status())
                    .isEqualTo(200);

            var nadia = KeyPage.firstOf(browser, house.suite().site(), "nadia");
            nadia.isAt("/quality", "Che cosa dicono i clienti");
            assertThat(nadia.row("Chiaro.")).containsText("Paolo Serra");
            nadia.isWellMade("quality");
            nadia.press("j", "Enter");
            assertThat(nadia.heading("Messaggi e posta, v1")).isVisible();
            nadia.press("2", "4", "4", "2", "2");
            assertThat(nadia.page().locator(".judged-score")).hasText("88,8");
            nadia.isWellMade("judging");
            nadia.press("Control+Enter");
            assertThat(nadia.page().getByText("definitivo")).isVisible();
            var judged = crew.person("nadia", BANK).get("/api/v1/%s/evaluations".formatted(BANK));
            assertThat(judged.json().at("/items/0/score").asDouble()).isEqualTo(88.75);

            nadia.page().navigate(house.suite().site() + "/quality?org=teleorbita");
            assertThat(nadia.page().getByText("Qualità non monitorata")).isVisible();
        }
    }

    private static Browser browser(House house) {
        return new Browser(house.folder().resolveSibling("screenshots"));
    }

    private static void somebodyIsAnswered(Crew crew, String name) {
        var before = offered(crew.person("sara", BANK)).asLong();
        var paolo = crew.agent(crew.person("paolo", BANK), Duration.ofMillis(100));
        paolo.start();
        try (var visitor = crew.chat(BANK, name)) {
            visitor.say("Il mio bonifico è partito?", PATIENCE);
            visitor.awaitAnswers(1, PATIENCE);
        }
        paolo.stop();
        var sara = crew.person("sara", BANK);
        Await.until("its figure", PATIENCE, () -> offered(sara), offered -> offered.asLong() > before);
    }

    private static JsonNode offered(Caller caller) {
        return caller.get("/api/v1/%s/metrics/offered".formatted(BANK)).json().path("numerator");
    }
}
