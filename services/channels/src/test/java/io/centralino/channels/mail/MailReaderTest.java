package io.centralino.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.centralino.channels.mail.Reading.Readable;
import io.centralino.channels.mail.Reading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    private final MailReader reader = new MailReader(MailLimits.USUAL);

    @Test
    void anOrdinaryMailIsReadWhole() {
        var mail = reader.read(Mails.question());

        assertThat(mail).isInstanceOf(Readable.class);
        assertThat(mail.head().messageId()).isEqualTo("q1@example.org");
        assertThat(mail.head().from()).isEqualTo(new Address("anna.bianchi@example.org", "Anna Bianchi"));
        assertThat(mail.head().subject()).isEqualTo("Carta bloccata");
        assertThat(mail.head().date()).isEqualTo(Instant.parse("2026-11-23T08:15:00Z"));
        assertThat(mail.head().automatic()).isEqualTo(Automatic.NO);
        assertThat(((Readable) mail).text()).isEqualTo("Buongiorno, la mia carta non funziona più.\nGrazie, Anna");
    }

    @Test
    void encodingsAlternativesAndFilesAreToldApart() {
        var mail = (Readable) reader.read(Mails.rich());

        assertThat(mail.head().from()).isEqualTo(new Address("jose@example.org", "José Rossi"));
        assertThat(mail.head().subject()).isEqualTo("Ricevuta di pagamento €");
        assertThat(mail.text()).isEqualTo("Perché ho pagato due volte?");
        assertThat(mail.html())
                .contains("<b>due volte</b>")
                .doesNotContain("script")
                .doesNotContain("steal");
        assertThat(mail.attachments()).containsExactly(new Attachment("ricevuta.pdf", "application/pdf", 5));
    }

    @Test
    void aFileIsGivenOutByItsPlaceInTheList() {
        assertThat(reader.attachment(Mails.rich(), 0))
                .hasValueSatisfying(file -> assertThat(file).asString().isEqualTo("Hallo"));
        assertThat(reader.attachment(Mails.rich(), 1)).isEmpty();
        assertThat(reader.attachment(Mails.rich(), -1)).isEmpty();
        assertThat(reader.attachment(Mails.nested(50), 0)).isEmpty();
    }

    @Test
    void repeatedTextIsCutOffAndKept() {
        var mail = (Readable) reader.read(Mails.answerTo("ours@mail.localhost", "anna.bianchi@example.org"));

        assertThat(mail.text()).isEqualTo("Ora funziona, grazie!");
        assertThat(mail.quoted()).contains("Provi adesso.");
        assertThat(mail.head().referenced()).containsExactly("ours@mail.localhost", "q1@example.org");
    }

    @Test
    void twoThousandBoxesInOneAnotherAreNotOpened() {
        assertThat(reader.read(Mails.nested(2_000)))
                .asInstanceOf(type(Unreadable.class))
                .returns(Obstacle.TOO_DEEP, Unreadable::obstacle);
        assertThat(reader.read(Mails.enclosed(2_000)))
                .asInstanceOf(type(Unreadable.class))
                .returns(Obstacle.TOO_DEEP, Unreadable::obstacle);
        assertThat(reader.read(Mails.nested(2_000)).head().subject()).isEqualTo("Scatole");
    }

    @Test
    void twentyBoxesAre() {
        assertThat(((Readable) reader.read(Mails.nested(20))).text()).isEqualTo("in fondo");
    }

    @Test
    void twoHundredThousandPartsAreNotCounted() {
        var before = System.nanoTime();

        var mail = reader.read(Mails.scattered(200_000));

        assertThat(mail).asInstanceOf(type(Unreadable.class)).returns(Obstacle.TOO_MANY_PARTS, Unreadable::obstacle);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aHeaderOfTwoMegabytesIsNotRead() {
        assertThat(reader.read(Mails.longHeader(2_000_000)))
                .asInstanceOf(type(Unreadable.class))
                .returns(Obstacle.HEADERS_TOO_LARGE, Unreadable::obstacle)
                .extracting(mail -> mail.head().from())
                .isEqualTo(new Address("anna@example.org", null));
    }

    @Test
    void readingEndsWhenPatienceDoes() {
        var nanos = new AtomicLong();
        var slow = new MailReader(
                MailLimits.USUAL, () -> nanos.getAndAdd(Duration.ofSeconds(2).toNanos()));

        assertThat(slow.read(Mails.rich()))
                .asInstanceOf(type(Unreadable.class))
                .returns(Obstacle.TOO_SLOW, Unreadable::obstacle);
    }

    @Test
    void aBounceNamesTheMailThatDidNotArrive() {
        var mail = (Readable) reader.read(Mails.bounceOf("ours@mail.localhost"));

        assertThat(mail.head().automatic()).isEqualTo(Automatic.BOUNCE);
        assertThat(mail.report()).isEqualTo(new Reading.Report("ours@mail.localhost", true));
    }

    @Test
    void aServerThatIsStillTryingHasNotFailed() {
        var waiting = new String(Mails.bounceOf("ours@mail.localhost"), StandardCharsets.UTF_8)
                .replace("Action: failed", "Action: delayed");

        assertThat(((Readable) reader.read(waiting.getBytes(StandardCharsets.UTF_8))).report())
                .isEqualTo(new Reading.Report("ours@mail.localhost", false));
    }

    @Test
    void anAbsenceNoteIsKnownForOne() {
        var mail = reader.read(Mails.bytes(
                "From: anna@example.org\nAuto-Submitted: auto-replied\nSubject: Assente\n\nTorno lunedì.\n"));

        assertThat(mail.head().automatic()).isEqualTo(Automatic.REPLY);
    }

    @Test
    void aMailThatLiesAboutItsCharactersIsReadAnyway() {
        var mail = (Readable) reader.read(Mails.bytes(
                "From: anna@example.org\nContent-Type: text/plain; charset=%invalid\n\nPerché\u0000 no?\n"));

        assertThat(mail.text()).isEqualTo("Perché no?");
    }

    @Test
    void partsWithTheWrongBoundaryAreNotTakenForAnEmptyMail() {
        var broken = Mails.bytes(
                "From: anna@example.org\nContent-Type: multipart/mixed; boundary=a\n\n--b\n\ntesto\n--b--\n");

        assertThat(reader.read(broken))
                .asInstanceOf(type(Unreadable.class))
                .returns(Obstacle.MALFORMED, Unreadable::obstacle);
        assertThat(reader.read(Mails.bytes("From: anna@example.org\nSubject: Solo oggetto\n\n")))
                .isInstanceOf(Readable.class);
    }

    @Test
    void nothingMakesItThrow() {
        var random = new Random(20261123);
        for (var i = 0; i < 3_000; i++) {
            var mail = (i % 2 == 0 ? Mails.rich() : Mails.bounceOf("x@y")).clone();
            for (var flips = random.nextInt(40); flips >= 0; flips--) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            assertThat(reader.read(mail)).as("mutation %d", i).isNotNull();
        }
        assertThat(reader.read(new byte[0])).isNotNull();
    }
}
