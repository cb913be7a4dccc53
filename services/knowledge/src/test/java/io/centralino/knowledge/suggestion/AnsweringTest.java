package io.centralino.knowledge.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.knowledge.article.ArticleSearch.Candidate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Three articles of a bank, and what its customers write.
class AnsweringTest {

    static final Candidate TRANSFER = of("Bonifico in ritardo", "it", """
            # Quando arriva
            Un bonifico ordinario arriva entro un giorno lavorativo. Un bonifico istantaneo arriva in dieci secondi.

            # Che cosa fare
            - Controllare l'IBAN del beneficiario.
            - Dopo due giorni chiedere il tracciamento alla banca ricevente.
            """);

    static final Candidate CARD = of("Carta bloccata", "it", """
            La carta si blocca dopo tre codici sbagliati. Si sblocca dall'applicazione, alla voce Carte.

            # Furto
            In caso di furto la carta va bloccata subito al numero verde.
            """);

    static final Candidate STATEMENT = of("Account statements", "en", """
            Statements are issued on the first day of the month.

            # On paper
            A paper statement costs two euros and arrives by post within ten days.
            """);

    @Test
    void theSentenceThatAnswersIsChosenBelowItsHeading() {
        var first = Answering.choose(
                        "Buongiorno, mi hanno rubato tutto: per il furto della carta chi devo chiamare?", all(), 3)
                .getFirst();

        assertThat(first.article()).isEqualTo(CARD);
        assertThat(first.sentence())
                .isEqualTo(new Sentence("Furto", "In caso di furto la carta va bloccata subito al numero verde."));
        assertThat(first.matched()).containsExactly("furto", "carta");
    }

    @Test
    void otherFormsOfAWordAreTheSameWord() {
        var first = Answering.choose("I miei bonifici istantanei in quanti secondi?", all(), 3)
                .getFirst();

        assertThat(first.sentence().text()).isEqualTo("Un bonifico istantaneo arriva in dieci secondi.");
        assertThat(first.matched()).containsExactly("bonifici", "istantanei", "secondi");
    }

    @Test
    void eachLanguageIsReadByItsOwnRules() {
        var first = Answering.choose("How much is it for my statements on paper?", all(), 3)
                .getFirst();

        assertThat(first.article()).isEqualTo(STATEMENT);
        assertThat(first.sentence().text()).startsWith("A paper statement costs two euros");
    }

    @Test
    void whatSharesOnlyEmptyWordsIsNoAnswer() {
        assertThat(Answering.choose("Buongiorno, vorrei sapere una cosa per il mio", all(), 3))
                .isEmpty();
    }

    @Test
    void aTextWithoutWordsHasNoAnswer() {
        assertThat(Answering.choose("?! …", all(), 3)).isEmpty();
    }

    @Test
    void noMoreAreGivenThanWereAskedFor() {
        assertThat(Answering.choose("bonifico carta statement", all(), 2)).hasSize(2);
    }

    private static List<Candidate> all() {
        return List.of(STATEMENT, TRANSFER, CARD);
    }

    private static Candidate of(String title, String language, String body) {
        return new Candidate(UUID.randomUUID(), 1, title, language, body);
    }
}
