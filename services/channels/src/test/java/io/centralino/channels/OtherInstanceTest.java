package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.centralino.channels.mail.MailLimits;
import io.centralino.channels.mail.MailReader;
import io.centralino.channels.mail.Mails;
import io.centralino.channels.vault.MailDigest;
import io.centralino.channels.vault.Raw;
import io.centralino.channels.vault.Vault;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.Topics;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Another instance of this service, dead or alive, seen through what it leaves in the database.
@WithParts
class OtherInstanceTest {

    private static final String MAILBOX =
            "UPDATE mailbox_cursor SET owner = '%s', epoch = epoch + 1, until = now() + interval '%s' WHERE tenant_id = 'banca-aurora'";

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @SuppressWarnings("NullAway.Init")
    OtherInstanceTest() {}

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @Test
    void whileItHoldsAMailboxNobodyElseReadsIt() throws SQLException {
        run(MAILBOX.formatted(UUID.randomUUID(), "1 hour"));
        var ours = "Presa da altri " + UUID.randomUUID();
        Post.send(MailArrivesTest.mail(ours, "Aspetto."), "aurora@mail.localhost");
        // What comes to the other tenant's mailbox afterwards is read, look after look; this is not.
        for (var looks = 0; looks < 5; looks++) {
            var beside = "Intanto " + UUID.randomUUID();
            Post.send(MailArrivesTest.mail(beside, "Io no."), "orbita@mail.localhost");
            Work.contactAbout(Scene.ORBITA, beside);
        }
        assertThat(Work.contactsAbout(AURORA, ours)).isEmpty();

        run("UPDATE mailbox_cursor SET until = now()");

        assertThat(Work.contactAbout(AURORA, ours).messages()).hasSize(1);
    }

    @Test
    void theAnswerGivenThereIsShownToAVisitorHere() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            anna.written("m1", "C'è qualcuno?");
            var conversation = UUID.fromString(anna.conversation());
            tenancy.in(
                    AURORA,
                    () -> entities.createNativeQuery("""
                                    INSERT INTO message SELECT (made).* FROM (
                                        SELECT jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(),
                                            'sequence', 2, 'direction', 'out', 'client_id', null, 'text', 'Da qui, sì.'))
                                        AS made FROM message m WHERE conversation_id = ?1) made
                                    """)
                            .setParameter(1, conversation)
                            .executeUpdate());

            Topics.say(fact(
                    "message-sent",
                    conversation,
                    Map.of(
                            "messageId",
                            UUID.randomUUID(),
                            "conversationId",
                            conversation,
                            "contactId",
                            UUID.randomUUID(),
                            "sequence",
                            2,
                            "medium",
                            "chat",
                            "authorId",
                            Scene.GIULIA,
                            "sentAt",
                            "2026-11-23T10:00:00Z")));

            assertThat(anna.await("message").path("text").asText()).isEqualTo("Da qui, sì.");
        }
    }

    @Test
    void theEndThatCameThereIsToldToAVisitorHere() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            var contact = anna.written("m1", "Ci siete?").path("contactId").asText();
            var conversation = UUID.fromString(anna.conversation());

            Topics.say(fact(
                    "contact-closed",
                    conversation,
                    Map.of(
                            "contactId",
                            contact,
                            "conversationId",
                            conversation,
                            "reason",
                            "handled",
                            "closedAt",
                            "2026-11-23T10:00:00Z",
                            "lastSequence",
                            1)));

            anna.await("closed");
        }
    }

    @Test
    void whoWritesThereIsShownToAVisitorHere() {
        try (var anna = ChatClient.at("banca-aurora/sito")) {
            var contact = anna.written("m1", "Ci siete?").path("contactId").asText();
            var conversation = UUID.fromString(anna.conversation());
            var signal = fact(
                    "typing",
                    conversation,
                    Map.of(
                            "conversationId",
                            conversation,
                            "contactId",
                            contact,
                            "by",
                            "agent",
                            "agentId",
                            Scene.GIULIA,
                            "at",
                            "2026-11-25T10:00:00Z"));

            Topics.say("channels.signals", conversation.toString(), signal.toString());

            anna.await("typing");
        }
    }

    private static ObjectNode fact(String type, UUID conversation, Map<String, Object> data) {
        return Topics.fact("channels", type, conversation.toString(), AURORA, data);
    }

    @Test
    void theMailItStoredAndDidNotReadIsReadByUs() {
        var subject = "Rimasta " + UUID.randomUUID();
        var mail = MailArrivesTest.mail(subject, "Ero nella cassaforte.");
        var blob = vault.put(AURORA, mail);

        tenancy.in(
                AURORA,
                () -> vault.enter(new Raw.Place(AURORA, "posta", 1, 1), MailDigest.of(mail), mail.length, blob));

        assertThat(Work.contactAbout(AURORA, subject).messages().getFirst())
                .containsEntry("text", "Ero nella cassaforte.");
    }

    @Test
    void theAnswerItTookAndNeverSentIsSentByUs() {
        var address = "presa-" + UUID.randomUUID() + "@example.org";
        var contact = contactOf(address);
        contact.answer("Una volta.");
        Post.await(address, 1);
        Awaitility.await()
                .until(() -> "sent".equals(contact.messages().getLast().get("delivery")));

        // It died after the mail server's yes and before it could note it: the one moment that remains.
        tenancy.in(
                AURORA,
                () -> entities.createNativeQuery(
                                "UPDATE outgoing SET state = 'sending', next_try = now() WHERE conversation_id = ?1")
                        .setParameter(1, contact.conversation())
                        .executeUpdate());

        var mails = Post.await(address, 2);
        assertThat(mails.stream()
                        .map(mail -> new MailReader(MailLimits.USUAL)
                                .read(mail)
                                .head()
                                .messageId())
                        .distinct())
                .as("a mail program shows these two as one")
                .hasSize(1);
        assertThat(contact.facts("delivery-changed")).hasSize(1);
    }

    @Test
    void whileTheMailServerIsAwayAnswersAreTakenAndWait() {
        var address = "paziente-" + UUID.randomUUID() + "@example.org";
        var contact = contactOf(address);
        signal("STOP");
        try {
            contact.answer("Arriva.");
            Awaitility.await("the mail server to be missed")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> ready().contains("away since"));
            assertThat(Scene.as(Scene.ADA).get("/q/health/ready").statusCode()).isEqualTo(200);
        } finally {
            signal("CONT");
        }

        assertThat(Post.await(address, 1)).hasSize(1);
        var after = "Di nuovo qui " + UUID.randomUUID();
        Post.send(MailArrivesTest.mail(after, "Eccoci."), "aurora@mail.localhost");
        Work.contactAbout(AURORA, after);
    }

    @Test
    void aSlowMailServerDoesNotHandOurAnswerToAnother() {
        var contact = contactOf("lenta-" + UUID.randomUUID() + "@example.org");
        signal("STOP");
        try {
            contact.answer("Ci vuole un po'.");

            Awaitility.await("the answer to be held beyond what was claimed at first")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> held(contact.conversation()));
        } finally {
            signal("CONT");
        }
    }

    /// Claimed for two seconds when it was queued, and still on its first try.
    private boolean held(UUID conversation) {
        return (boolean) tenancy.in(
                AURORA,
                () -> entities.createNativeQuery("""
                        SELECT count(*) > 0 FROM outgoing WHERE conversation_id = ?1 AND state = 'sending'
                        AND attempts = 1 AND next_try > queued_at + interval '3 seconds'
                        """)
                        .setParameter(1, conversation)
                        .getSingleResult());
    }

    private static String ready() {
        return Scene.as(Scene.ADA).get("/q/health/ready").asString();
    }

    private static void signal(String signal) {
        try {
            assertThat(new ProcessBuilder(
                                    "kill",
                                    "-" + signal,
                                    Long.toString(MailParts.process().pid()))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Work.Contact contactOf(String address) {
        var subject = "Da " + address;
        Post.send(
                Mails.bytes("From: %s\nSubject: %s\nMessage-ID: <%s@x.it>\n\nMi scrive?\n"
                        .formatted(address, subject, UUID.randomUUID())),
                "aurora@mail.localhost");
        return Work.contactAbout(AURORA, subject);
    }

    private void run(String sql) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
