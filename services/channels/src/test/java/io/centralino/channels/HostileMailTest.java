package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.channels.mail.Mails;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is built to hurt becomes a contact that a person looks at, and the next mail is taken as if nothing had been.
@WithParts
class HostileMailTest {

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    enum Bomb {
        NESTED(Mails.nested(2_000), "Scatole", "too-deep"),
        SCATTERED(Mails.scattered(200_000), "Coriandoli", "too-many-parts"),
        ENCLOSED(Mails.enclosed(2_000), "Matrioska", "too-deep"),
        LONG_HEADER(Mails.longHeader(2_000_000), "Lungo", "headers-too-large");

        final byte[] mail;
        final String subject;
        final String obstacle;

        Bomb(byte[] mail, String subject, String obstacle) {
            this.mail = mail;
            this.subject = subject;
            this.obstacle = obstacle;
        }
    }

    @ParameterizedTest
    @EnumSource(Bomb.class)
    void itIsAContactThatCouldNotBeDisplayed(Bomb bomb) {
        var subject = bomb.subject + " " + UUID.randomUUID();
        var mail = new String(bomb.mail, StandardCharsets.UTF_8).replaceFirst("Subject: \\w+", "Subject: " + subject);
        // The subject of a mail whose head is too large to read stands behind the limit.
        var shown = bomb == Bomb.LONG_HEADER ? null : subject;
        Post.send(mail.getBytes(StandardCharsets.UTF_8), "aurora@mail.localhost");
        var after = "Dopo " + subject;
        Post.send(MailArrivesTest.mail(after, "Ancora vivi?"), "aurora@mail.localhost");

        assertThat(Work.contactAbout(AURORA, after).messages().getFirst()).containsEntry("text", "Ancora vivi?");
        if (shown != null) {
            var contact = Work.contactAbout(AURORA, shown);
            assertThat(contact.messages().getFirst())
                    .containsEntry("displayable", false)
                    .containsEntry("obstacle", bomb.obstacle);
            assertThat(contact.awaitFact("message-received")
                            .path("data")
                            .path("displayable")
                            .asBoolean())
                    .isFalse();
            Scene.as(Scene.SARA)
                    .get("/api/v1/{org}/raw/{id}", AURORA, contact.firstMessageId())
                    .then()
                    .statusCode(200);
        }
    }
}
