package io.centralino.workforce.history;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.DatabaseAway;
import io.centralino.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Adds to the rows of contacts what a batch of facts says of them: one statement for each tenant, when the batch is
/// about to be committed, in one order of rows for everybody.
@ApplicationScoped
class Tally {

    private static final String ADD = """
            INSERT INTO counted_contact AS c (tenant_id, id, medium, waits_in, waits_since, queued_at, answered_in,
                answered_at, waited_ms, handled_at, handle_ms, left_at)
            SELECT ?, * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                ?::timestamptz[], ?::bigint[], ?::timestamptz[], ?::bigint[], ?::timestamptz[]) AS n (id)
            ORDER BY n.id
            ON CONFLICT (tenant_id, id) DO UPDATE SET
                medium = coalesce(c.medium, EXCLUDED.medium),
                waits_in = CASE WHEN c.waits_since >= EXCLUDED.waits_since OR EXCLUDED.waits_since IS NULL
                    THEN c.waits_in ELSE EXCLUDED.waits_in END,
                waits_since = greatest(c.waits_since, EXCLUDED.waits_since),
                queued_at = least(c.queued_at, EXCLUDED.queued_at),
                answered_in = CASE WHEN c.answered_at <= EXCLUDED.answered_at OR EXCLUDED.answered_at IS NULL
                    THEN c.answered_in ELSE EXCLUDED.answered_in END,
                waited_ms = CASE WHEN c.answered_at <= EXCLUDED.answered_at OR EXCLUDED.answered_at IS NULL
                    THEN c.waited_ms ELSE EXCLUDED.waited_ms END,
                answered_at = least(c.answered_at, EXCLUDED.answered_at),
                handle_ms = CASE WHEN c.handled_at >= EXCLUDED.handled_at OR EXCLUDED.handled_at IS NULL
                    THEN c.handle_ms ELSE EXCLUDED.handle_ms END,
                handled_at = greatest(c.handled_at, EXCLUDED.handled_at),
                left_at = least(c.left_at, EXCLUDED.left_at)""";

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;

    Tally(AgroalDataSource dataSource, TransactionSynchronizationRegistry transaction) {
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    void add(String tenant, Contact said) {
        var due = (Due) transaction.getResource(Due.class);
        if (due == null) {
            due = new Due();
            transaction.putResource(Due.class, due);
            transaction.registerInterposedSynchronization(due);
        }
        due.byTenant.computeIfAbsent(tenant, ignored -> new TreeMap<>()).merge(said.id(), said, Contact::and);
    }

    private void write(String tenant, Collection<Contact> contacts) {
        try (var connection = dataSource.getConnection()) {
            workFor(connection, tenant);
            add(connection, tenant, contacts);
            workFor(connection, "");
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    /// The transaction is past its work here, so this sets what [io.centralino.tenancy.Tenancy] otherwise would.
    private static void workFor(Connection connection, String organisation) {
        Sql.list(connection, "SELECT set_config('app.organisation', ?, true)", row -> "", organisation);
    }

    private static void add(Connection connection, String tenant, Collection<Contact> contacts) {
        Sql.update(
                connection,
                ADD,
                tenant,
                column(contacts, Contact::id),
                column(contacts, Contact::medium),
                column(
                        contacts,
                        it -> it.placing() == null ? null : it.placing().queue()),
                column(
                        contacts,
                        it -> it.placing() == null ? null : it.placing().at()),
                column(contacts, Contact::queuedAt),
                column(contacts, it -> it.answer() == null ? null : it.answer().queue()),
                column(contacts, it -> it.answer() == null ? null : it.answer().at()),
                column(contacts, it -> it.answer() == null ? null : it.answer().waitedMs()),
                column(
                        contacts,
                        it -> it.handling() == null ? null : it.handling().at()),
                column(
                        contacts,
                        it -> it.handling() == null ? null : it.handling().handleMs()),
                column(contacts, Contact::leftAt));
    }

    private static Collection<@Nullable Object> column(
            Collection<Contact> contacts, Function<Contact, @Nullable Object> member) {
        return contacts.stream().<@Nullable Object>map(member).toList();
    }

    /// What one transaction heard, tenant by tenant.
    private final class Due implements Synchronization {
        private final TreeMap<String, TreeMap<UUID, Contact>> byTenant = new TreeMap<>();

        @Override
        public void beforeCompletion() {
            byTenant.forEach((tenant, contacts) -> write(tenant, contacts.values()));
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
