package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.channels.mail.Mails;
import io.centralino.channels.vault.MailDigest;
import io.centralino.channels.vault.Raw;
import io.centralino.channels.vault.Vault;
import io.centralino.tenancy.Tenancy;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is built to hurt becomes a contact that a person looks at, and the next mail is taken as if nothing had been.
///
/// The large ones are laid into the vault: the demo's mail server takes mails apart itself and would not survive them.
@WithParts
class HostileMailTest {

    private static final AtomicLong PLACE = new AtomicLong(System.currentTimeMillis());

    @Inject
    Vault vault;

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    HostileMailTest() {}

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    enum Bomb {
        NESTED("too-deep"),
        ENCLOSED("too-deep"),
        SCATTERED("too-many-parts"),
        LONG_HEADER("headers-too-large");

        final String obstacle;

        Bomb(String obstacle) {
            this.obstacle = obstacle;
        }

        byte[] about(String subject) {
            var mail = switch (this) {
                case NESTED -> Mails.nested(2_000);
                case ENCLOSED -> Mails.enclosed(2_000);
                case SCATTERED -> Mails.scattered(200_000);
                case LONG_HEADER -> Mails.longHeader(2_000_000);
            };
            // First of all: what stands behind a head that is too large is not read.
            return ("Subject: " + subject + "\r\n" + new String(mail, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Bomb.class)
    void itIsAContactThatCouldNotBeDisplayed(Bomb bomb) {
        var subject = bomb + " " + UUID.randomUUID();
        lay(bomb.about(subject));
        var after = "Dopo " + subject;
        Post.send(MailArrivesTest.mail(after, "Ancora vivi?"), "aurora@mail.localhost");

        assertThat(Work.contactAbout(AURORA, after).awaitMessages(1).getFirst()).containsEntry("text", "Ancora vivi?");
        var contact = Work.contactAbout(AURORA, subject);
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

    @Test
    void whatADatabaseCannotKeepIsNotKept() {
        var subject = "Nulla " + UUID.randomUUID();
        lay(("From: \"An\0na\" <an\0na@example.org>\r\nMessage-ID: <a\0b@c>\r\nReferences: <\0x@y>\r\nSubject: "
                        + subject + "\0\r\nContent-Type: text/html\r\n\r\n<p>a&#0;b\0c&#xD800;d</p>\r\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(Work.contactAbout(AURORA, subject).awaitMessages(1).getFirst())
                .containsEntry("displayable", true);
    }

    @Test
    void whatCannotEvenBeOpenedIsShownAsSomethingThatCame() {
        var place = new Raw.Place(AURORA, "posta", 1, PLACE.incrementAndGet());
        var gone = "raw-mail/" + "0".repeat(40);
        tenancy.in(
                AURORA,
                () -> vault.enter(place, MailDigest.of(place.toString().getBytes(StandardCharsets.UTF_8)), 1, gone));

        var message = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> tenancy.in(
                                AURORA,
                                () -> entities.createNativeQuery(
                                                "SELECT m.obstacle FROM raw r JOIN message m ON m.id = r.message_id WHERE r.uid = ?1")
                                        .setParameter(1, place.uid())
                                        .getResultList()),
                        found -> !found.isEmpty());
        assertThat(message.getFirst()).isEqualTo("malformed");
    }

    private void lay(byte[] mail) {
        var blob = vault.put(AURORA, mail);
        tenancy.in(
                AURORA,
                () -> vault.enter(
                        new Raw.Place(AURORA, "posta", 1, PLACE.incrementAndGet()),
                        MailDigest.of(mail),
                        mail.length,
                        blob));
    }

    @Test
    void theMailServersOwnWayIsNoOther() {
        var subject = "Scatole vere " + UUID.randomUUID();
        var mail = new String(Mails.nested(40), StandardCharsets.UTF_8)
                .replaceFirst("Subject: \\w+", "Subject: " + subject);
        Post.send(mail.getBytes(StandardCharsets.UTF_8), "aurora@mail.localhost");

        assertThat(Work.contactAbout(AURORA, subject).awaitMessages(1).getFirst())
                .containsEntry("obstacle", "too-deep");
    }
}
