package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.channels.mail.Mails;
import io.centralino.tenancy.Tenancy;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithParts
class MailTwiceTest {

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    MailTwiceTest() {}

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @Test
    void sentThreeTimesItIsOneContact() {
        var subject = "Tre volte " + UUID.randomUUID();
        var mail = mail("anna@example.org", subject, UUID.randomUUID() + "@example.org", "Una volta basta.");
        for (var i = 0; i < 3; i++) {
            Post.send(mail, "aurora@mail.localhost");
        }
        marker();

        assertThat(Work.contactsAbout(AURORA, subject)).hasSize(1);
        assertThat(Work.contactAbout(AURORA, subject).messages()).hasSize(1);
    }

    @Test
    void nobodySuppressesAMailByUsingItsMessageIdFirst() {
        var id = UUID.randomUUID() + "@example.org";
        var theirs = "Prima " + UUID.randomUUID();
        var annas = "Dopo " + UUID.randomUUID();
        Post.send(mail("mallory@example.net", theirs, id, "Occupato."), "aurora@mail.localhost");
        Work.contactAbout(AURORA, theirs);

        Post.send(mail("anna@example.org", annas, id, "Sono io."), "aurora@mail.localhost");

        assertThat(Work.contactAbout(AURORA, annas).messages().getFirst()).containsEntry("text", "Sono io.");
    }

    @Test
    void whereTheMailboxIsNumberedAnewNothingIsDoubledAndNothingLost() {
        var subject = "Rinumerata " + UUID.randomUUID();
        Post.send(
                mail("anna@example.org", subject, UUID.randomUUID() + "@example.org", "Una."), "aurora@mail.localhost");
        Work.contactAbout(AURORA, subject);

        var earlier = numberedBefore();
        Awaitility.await("the mailbox to be looked through again")
                .until(() -> !storedSince(earlier, "repeated").isEmpty());
        marker();

        assertThat(Work.contactsAbout(AURORA, subject)).hasSize(1);
        assertThat(storedSince(earlier, "read"))
                .as("what came anew, by number and size")
                .hasSize(1);
        assertThat(storedSince(earlier, "stored")).isEmpty();
    }

    @Test
    void aMailWithoutAnyNameOfItsOwnCountsEachTimeItComes() {
        var subject = "Anonima " + UUID.randomUUID();
        var mail = Mails.bytes("From: sensore@example.org\nSubject: " + subject + "\n\nDisco pieno.\n");
        Post.send(mail, "aurora@mail.localhost");
        Post.send(mail, "aurora@mail.localhost");

        Awaitility.await().until(() -> Work.contactsAbout(AURORA, subject).size() == 2);
    }

    /// All that was read so far was read under numbers that are no longer those of the mailbox.
    private long numberedBefore() {
        var earlier = ThreadLocalRandom.current().nextLong(1, 1_000_000);
        tenancy.in(AURORA, () -> {
            entities.createNativeQuery("UPDATE raw SET uid_validity = ?1, uid = uid + ?1 * 1000")
                    .setParameter(1, earlier)
                    .executeUpdate();
            entities.createNativeQuery("UPDATE mailbox_cursor SET uid_validity = ?1")
                    .setParameter(1, earlier)
                    .executeUpdate();
        });
        return earlier;
    }

    private List<?> storedSince(long earlier, String state) {
        return tenancy.in(
                AURORA,
                () -> entities.createNativeQuery(
                                "SELECT uid || ': ' || size FROM raw WHERE uid_validity <> ?1 AND state = ?2 ORDER BY uid",
                                String.class)
                        .setParameter(1, earlier)
                        .setParameter(2, state)
                        .getResultList());
    }

    /// Mail is taken in order: once this one is there, so is all before it.
    private static void marker() {
        var subject = "Segno " + UUID.randomUUID();
        Post.send(mail("segno@example.org", subject, UUID.randomUUID() + "@example.org", "."), "aurora@mail.localhost");
        Work.contactAbout(AURORA, subject);
    }

    private static byte[] mail(String from, String subject, String id, String text) {
        return Mails.bytes("From: %s\nTo: aurora@mail.localhost\nSubject: %s\nMessage-ID: <%s>\n\n%s\n"
                .formatted(from, subject, id, text));
    }
}
