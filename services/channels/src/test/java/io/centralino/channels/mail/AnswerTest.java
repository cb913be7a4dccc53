package io.centralino.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final ReplyToken token = new ReplyToken(new byte[32]);

    private Answer answer(String name, String subject, String answered, String text) {
        return new Answer(
                "a1@mail.localhost",
                name,
                "aurora@mail.localhost",
                "anna@example.org",
                subject,
                answered,
                List.of("q0@example.org"),
                NOON,
                text);
    }

    @Test
    void itThreadsAndCarriesTheAgentsName() {
        var mail = new MailReader(MailLimits.USUAL)
                .read(answer("Giulia Ferrante", "Carta bloccata", "q1@example.org", "Provi adesso.\nÈ sbloccata.")
                        .bytes());

        assertThat(mail.head().messageId()).isEqualTo("a1@mail.localhost");
        assertThat(mail.head().from()).isEqualTo(new Address("aurora@mail.localhost", "Giulia Ferrante"));
        assertThat(mail.head().subject()).isEqualTo("Re: Carta bloccata");
        assertThat(mail.head().referenced()).containsExactly("q1@example.org", "q0@example.org");
        assertThat(mail.head().date()).isEqualTo(NOON);
        assertThat(((Reading.Readable) mail).text()).isEqualTo("Provi adesso.\nÈ sbloccata.");
    }

    @Test
    void noValueCanBeginAHeaderLine() {
        var hostile = "x\r\nBcc: victim@example.org\r\n\r\ninjected";

        var mail = new String(answer(hostile, hostile, hostile, "ok").bytes(), StandardCharsets.US_ASCII);

        assertThat(mail.lines().takeWhile(line -> !line.isEmpty())).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(mail).doesNotContain("injected").doesNotContain("In-Reply-To");
    }

    @Test
    void anAddressThatCouldSayMoreThanAnAddressIsNotWrittenTo() {
        assertThat(List.of(
                        "anna@example.org\r\nBcc: x@y.it",
                        "a b@example.org",
                        "<x>@y",
                        "anna",
                        "anna@exa\nmple.org",
                        "-f@x.it",
                        ""))
                .noneMatch(Answer::sendableTo);
        assertThat(Answer.sendableTo("anna.bianchi+carta@example.org")).isTrue();
    }

    @Test
    void aTokenIsKnownAgainOnlyIfWeSignedIt() {
        var conversation = UUID.fromString("01990000-0000-7000-8000-000000000001");
        var message = UUID.fromString("01990000-0000-7000-8000-000000000002");
        var id = token.messageId(conversation, message, "mail.localhost");

        assertThat(token.read(id)).contains(new ReplyToken.Named(conversation, message));
        assertThat(token.read(id.replace("01990000000070008000000000000001", "01990000000070008000000000000003")))
                .isEmpty();
        assertThat(new ReplyToken(new byte[] {1}).read(id)).isEmpty();
        assertThat(token.read("")).isEmpty();
        assertThat(token.read(id.substring(0, 66) + "@mail.localhost")).isEmpty();
    }
}
