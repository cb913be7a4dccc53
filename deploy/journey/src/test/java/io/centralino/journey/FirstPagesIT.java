package io.centralino.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Supervisor, quality owner, client and administrator each come to a page of their own and do their work there by keys
/// alone.
@ExtendWith(WholeHouse.class)
@Order(2)
class FirstPagesIT {

    private static final String BANK = "banca-aurora";
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
    void nadiaJudgesAConversationBesideItsStory(House house) throws Exception {
        try (var crew = new Crew(house, "first-pages-nadia", 6, 1);
                var browser = browser(house)) {
            var begun = Instant.now();
            var nadia = crew.person("nadia", BANK);
            monitored(crew.person("admin", BANK), nadia, false);
            published(nadia);
            somebodyIsAnswered(crew, "lea");
            Await.until(
                    "what became of asking",
                    PATIENCE,
                    () -> nadia.get("/api/v1/%s/surveys".formatted(BANK)).json().at("/items/0/decidedAt"),
                    at -> !at.isMissingNode() && Instant.parse(at.asText()).isAfter(begun));
            var page = KeyPage.firstOf(browser, house.suite().site(), "nadia");
            page.isAt("/quality", "Come sono stati serviti");
            page.command("Banca Aurora");
            assertThat(page.page()).hasURL(Pattern.compile("org=" + BANK));
            page.press("3");
            assertThat(page.page()).hasURL(Pattern.compile("show=all"));
            assertThat(page.heading("Per Banca Aurora il monitoraggio è spento"))
                    .isVisible();
            page.isWellMade("quality-off");
            monitored(crew.person("admin", BANK), nadia, true);
            page.page().reload();
            assertThat(page.row("Pagamenti").first()).isVisible();
            page.isWellMade("quality");
            page.press("j", "Enter");
            assertThat(page.heading("Cortesia e soluzione, v1")).isVisible();
            assertThat(page.page().getByText("Il mio bonifico è partito?").first())
                    .isVisible();
            page.press("2", "4");
            assertThat(page.page().locator(".score")).containsText("85");
            page.isWellMade("evaluation");
            page.press("Control+Enter");
            assertThat(page.page().getByText("Sì, chiudi")).isVisible();
            page.press("Control+Enter");
            assertThat(page.page().locator(".score")).containsText("chiusa");
            page.press("Escape");
            assertThat(page.row("85").first()).isVisible();
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
            var column = List.of(lines.getFirst().replace("\"", "").split(",")).indexOf("offered-numerator");
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

    private static void monitored(Caller admin, Caller nadia, boolean on) {
        var profile = Map.of("country", "IT", "monitoringAuthorised", on, "basis", "Accordo del 12 dicembre 2025");
        var put = admin.put("/api/v1/%s/country-profile".formatted(BANK), profile);
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        Await.until(
                "monitoring",
                PATIENCE,
                () -> nadia.get("/api/v1/%s/monitoring".formatted(BANK)).json(),
                it -> it.path("authorised").asBoolean() == on);
    }

    private static void published(Caller nadia) {
        var greets = Map.of("id", "greets", "text", "Saluta", "weight", 40, "scale", "YES_NO", "critical", true);
        var solves = Map.of("id", "solves", "text", "Risolve", "weight", 60, "scale", "ONE_TO_FIVE", "critical", false);
        var form = Map.of(
                "name",
                "Cortesia e soluzione",
                "sections",
                List.of(Map.of("title", "Il contatto", "questions", List.of(greets, solves))));
        var made = nadia.post(
                "/api/v1/%s/evaluation-forms".formatted(BANK), UUID.randomUUID().toString(), form);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    private static JsonNode offered(Caller caller) {
        return caller.get("/api/v1/%s/metrics/offered".formatted(BANK)).json().path("numerator");
    }
}
