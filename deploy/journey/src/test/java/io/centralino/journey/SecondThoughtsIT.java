package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An agent who sees the other side type, notes, puts aside, takes back and passes on, in a real browser.
@ExtendWith(WholeHouse.class)
@Order(2)
class SecondThoughtsIT {

    private static final String BANK = "banca-aurora";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void everyOneOfThemIsToldToWhomItConcernsAndToNobodyElse(House house) throws Exception {
        try (var crew = new Crew(house, "second-thoughts", 2, 1);
                var browser = new Browser(house.folder().resolveSibling("screenshots"))) {
            var site = house.suite().site();
            // Whoever was here before left her available.
            crew.person("giulia", BANK).put("/api/v1/me/presence", Map.of("state", "offline"));
            var giulia = DeskPage.login(browser.person(), site, "giulia");
            giulia.goAvailable();

            var visitor = new WidgetPage(browser.person(), site + "/demo/banca-aurora");
            visitor.introduce("Nadia");
            say(crew, visitor, 1, "La mia carta è bloccata.");
            giulia.awaitOffer();
            giulia.accept();
            goesOnTyping(() -> visitor.types("E vorrei "), () -> giulia.shows("Nadia sta scrivendo…"));
            browser.picture(giulia.page(), "8-customer-writes");
            goesOnTyping(() -> giulia.types("Controllo "), () -> visitor.shows("Giulia sta scrivendo…"));
            browser.picture(visitor.page(), "9-agent-writes");

            giulia.note("Già verificata l'identità.");
            visitor.neverHeard("Già verificata");
            browser.picture(giulia.page(), "10-noted");

            giulia.park();
            browser.picture(giulia.page(), "11-parked");
            say(crew, visitor, 2, "Ci sono novità?");
            giulia.hasNothingParked();
            giulia.storyShows("Ci sono novità?");

            var paolo = crew.agent(crew.person("paolo", BANK), Duration.ofMillis(100));
            paolo.start();
            giulia.transferTo("Carte");
            visitor.hears("Buongiorno, ecco la risposta.");
            paolo.stop();

            var marta = crew.mail(BANK, "aurora@mail.localhost", "marta-two");
            marta.write("Bonifico", "Il bonifico non è arrivato.");
            giulia.awaitOffer();
            var contact = giulia.accept();
            giulia.answer("Parole di troppo.");
            giulia.undo();
            giulia.hasTyped("Parole di troppo.");
            var reply = crew.scribe().draft(Kind.REPLY, BANK, "mail", "reply:" + contact, 1);
            giulia.answer("Ho controllato. " + reply.canary());
            browser.picture(giulia.page(), "12-held");
            giulia.wrapUp("Risolto");
            reply.told(Outcome.ACKED, Map.of("contactId", contact));
            var answers = marta.awaitAnswers(1, PATIENCE);
            assertThat(answers).hasSize(1);
            assertThat(answers.getFirst().text()).contains(reply.canary()).doesNotContain("Parole di troppo");

            Await.until(
                    "the end of " + contact,
                    PATIENCE,
                    () -> crew.person("sara", BANK).get("/api/v1/%s/contacts/%s".formatted(BANK, contact)),
                    answer -> answer.text("state").equals("closed"));
            var verdict = crew.check();
            System.out.println("second thoughts: " + verdict);
            assertThat(verdict.violations()).isEmpty();
        }
    }

    /// A word of it may be lost; who goes on is seen.
    private static void goesOnTyping(Runnable type, BooleanSupplier seen) {
        Await.until("somebody to be seen typing", PATIENCE, () -> {
            type.run();
            return seen.getAsBoolean();
        });
    }

    private static void say(Crew crew, WidgetPage visitor, int n, String words) {
        var draft = crew.scribe().draft(Kind.MESSAGE, BANK, "chat", "chat:nadia", n);
        visitor.say(words + " " + draft.canary());
        draft.told(Outcome.ACKED, Map.of());
    }
}
