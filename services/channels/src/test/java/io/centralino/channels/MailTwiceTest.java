package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.channels.mail.Mails;
import io.centralino.tenancy.Tenancy;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
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
        var before = count("SELECT count(*) FROM message");

        tenancy.in(AURORA, () -> {
            entities.createNativeQuery("UPDATE raw SET uid_validity = 7 WHERE uid_validity <> 7")
                    .executeUpdate();
            entities.createNativeQuery("UPDATE mailbox_cursor SET uid_validity = 7")
                    .executeUpdate();
        });
        Awaitility.await("the mailbox to be looked through again")
                .until(() -> count("SELECT count(*) FROM raw WHERE state = 'repeated' AND uid_validity <> 7") > 0);
        marker();

        assertThat(Work.contactsAbout(AURORA, subject)).hasSize(1);
        assertThat(count("SELECT count(*) FROM message")).isEqualTo(before + 1);
    }

    @Test
    void aMailWithoutAnyNameOfItsOwnCountsEachTimeItComes() {
        var subject = "Anonima " + UUID.randomUUID();
        var mail = Mails.bytes("From: sensore@example.org\nSubject: " + subject + "\n\nDisco pieno.\n");
        Post.send(mail, "aurora@mail.localhost");
        Post.send(mail, "aurora@mail.localhost");

        Awaitility.await().until(() -> Work.contactsAbout(AURORA, subject).size() == 2);
    }

    private long count(String sql) {
        return tenancy.in(
                AURORA, () -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
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
