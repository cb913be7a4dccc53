package io.centralino.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il giorno 3 nov 2026, alle ore 10:00, Giulia <g@x.it> ha scritto:\n> prima",
                "On Mon, 23 Nov 2026 at 09:20, Giulia\n<g@x.it> wrote:\n> before",
                "-----Messaggio originale-----\nDa: Giulia\nprima",
                "-----Original Message-----\nFrom: Giulia\nbefore",
                "Da: Giulia Ferrante\nInviato: lunedì\nA: Anna\nOggetto: Carta\nprima",
                "From: Giulia\nSent: Monday\nbefore",
                "> prima\n> ancora prima"
            })
    void whatTheProgramRepeatsIsSetAside(String repeated) {
        var cut = Quotation.cut("Grazie mille.\n\n" + repeated);

        assertThat(cut.visible()).isEqualTo("Grazie mille.");
        assertThat(cut.quoted()).isEqualTo(repeated);
    }

    @Test
    void answersBetweenQuotedLinesStay() {
        var text = "> Ha provato?\nSì, due volte.\n> E poi?\nNiente.";

        assertThat(Quotation.cut(text)).isEqualTo(new Quotation(text, null));
    }

    @Test
    void aMailThatIsAllRepetitionIsShownWhole() {
        var text = "Il giorno 3 nov Giulia ha scritto:\n> prima";

        assertThat(Quotation.cut(text)).isEqualTo(new Quotation(text, null));
    }

    @Test
    void aSentenceThatBeginsLikeAnAttributionStays() {
        var text = "Il conto è bloccato da ieri.\nOn top of that, la carta.";

        assertThat(Quotation.cut(text)).isEqualTo(new Quotation(text, null));
    }
}
