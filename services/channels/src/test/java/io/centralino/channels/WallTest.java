package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.centralino.channels.Scene.ORBITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.centralino.channels.account.Account;
import io.centralino.channels.contact.Arrivals;
import io.centralino.channels.contact.Contact;
import io.centralino.channels.contact.Contacts;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.events.Ids;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.CatalogCheck;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The wall between organisations, leant on from inside.
@WithParts
class WallTest {

    private static final List<String> TABLES = List.of(
            "account",
            "conversation",
            "participant",
            "contact",
            "message",
            "message_reference",
            "raw",
            "mailbox_cursor",
            "outgoing",
            "chat_session",
            "held_answer");

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Arrivals arrivals;

    @Inject
    AgroalDataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    WallTest() {}

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @Test
    void theDatabaseIsWhatWeSayOfIt() {
        CatalogCheck.verify();
    }

    @Test
    void whoNamesNoOrganisationSeesNothing() throws SQLException {
        contactOf(AURORA);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        TABLES.forEach(table -> assertThat(entities.createNativeQuery("SELECT count(*) FROM " + table)
                                        .getSingleResult())
                                .as(table)
                                .isEqualTo(0L)));
        // A connection that has worked for somebody is as blind as a fresh one.
        tenancy.in(AURORA, () -> assertThat(contacts.count()).isPositive());
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM contact")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void aForeignIdIsNeitherFoundNorChanged() {
        var theirs = contactOf(ORBITA);

        tenancy.in(AURORA, () -> {
            assertThat(contacts.findByIdOptional(theirs.id())).isEmpty();
            assertThat(conversations.locked(theirs.conversationId())).isEmpty();
            assertThat(messages.after(theirs.conversationId(), 0, 10)).isEmpty();
            assertThat(contacts.update("agentId = ?1 where id = ?2", Scene.GIULIA, theirs.id()))
                    .isZero();
            assertThat(contacts.delete("id", theirs.id())).isZero();
            assertThat(entities.createNativeQuery("UPDATE contact SET agent_id = ?1 WHERE id = ?2")
                            .setParameter(1, Scene.GIULIA)
                            .setParameter(2, theirs.id())
                            .executeUpdate())
                    .isZero();
            assertThat(entities.createNativeQuery("DELETE FROM message WHERE conversation_id = ?1")
                            .setParameter(1, theirs.conversationId())
                            .executeUpdate())
                    .isZero();
        });

        tenancy.in(ORBITA, () -> {
            assertThat(contacts.findById(theirs.id()).agentId()).isNull();
            assertThat(messages.after(theirs.conversationId(), 0, 10)).isNotEmpty();
        });
    }

    @Test
    void aRowCannotBeWrittenForAnother() {
        assertThatThrownBy(() -> tenancy.in(
                        AURORA,
                        () -> entities.createNativeQuery(
                                        "INSERT INTO account (tenant_id, id, medium, name, open) VALUES (?1, 'furto', 'form', 'x', true)")
                                .setParameter(1, ORBITA)
                                .executeUpdate()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aRowCannotPointAtAnothers() {
        var theirs = contactOf(ORBITA);

        for (var pointing : List.of(
                "INSERT INTO participant (tenant_id, conversation_id, address) VALUES ('%s', '%s', 'x@y.it')"
                        .formatted(AURORA, theirs.conversationId()),
                "INSERT INTO message_reference (tenant_id, mail_id, conversation_id) VALUES ('%s', 'x', '%s')"
                        .formatted(AURORA, theirs.conversationId()),
                "INSERT INTO contact (tenant_id, id, conversation_id, account_id, medium, state, opened_at, first_sequence) VALUES ('%s', '%s', '%s', 'posta', 'mail', 'open', now(), 1)"
                        .formatted(AURORA, Ids.next(), theirs.conversationId()),
                "INSERT INTO chat_session (tenant_id, conversation_id, seen_at) VALUES ('%s', '%s', now())"
                        .formatted(AURORA, theirs.conversationId()))) {
            assertThatThrownBy(() -> tenancy.in(
                            AURORA, () -> entities.createNativeQuery(pointing).executeUpdate()))
                    .as(pointing)
                    .rootCause()
                    .hasMessageContaining("foreign key");
        }
    }

    @Test
    void fiftyAtOnceSeeTheirOwnOnly() throws Exception {
        contactOf(AURORA);
        contactOf(ORBITA);
        var random = new Random(20261123);
        try (var threads = Executors.newFixedThreadPool(50)) {
            var looks = IntStream.range(0, 500)
                    .mapToObj(i -> look(i % 2 == 0 ? AURORA : ORBITA, random.nextInt(4) == 0))
                    .toList();
            for (var look : threads.invokeAll(looks)) {
                assertThat(look.get()).isTrue();
            }
        }
    }

    /// One in four breaks off in the middle, as bad luck would.
    private Callable<Boolean> look(String organisation, boolean breaksOff) {
        return () -> {
            try {
                return tenancy.in(organisation, () -> {
                    var seen = entities.createQuery("select distinct a.tenantId from Account a", String.class)
                            .getResultList();
                    if (breaksOff) {
                        throw new IllegalStateException("bad luck");
                    }
                    return seen.equals(List.of(organisation));
                });
            } catch (IllegalStateException badLuck) {
                return true;
            }
        };
    }

    private Contact contactOf(String organisation) {
        return tenancy.in(organisation, () -> {
            var account = entities.find(Account.class, new Account.Key(organisation, "sito"));
            var conversation = new Conversation(
                    UUID.randomUUID(), account, new Conversation.Customer(null, null, null), null, Instant.now());
            conversations.persistAndFlush(conversation);
            var message = arrivals.take(conversation, Arrivals.Arrival.of(Message.Words.of(null, "x"), null, null));
            entities.flush();
            return contacts.findById(Objects.requireNonNull(message.contactId()));
        });
    }
}
