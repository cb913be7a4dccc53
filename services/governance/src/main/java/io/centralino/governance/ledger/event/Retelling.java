package io.centralino.governance.ledger.event;

import io.agroal.api.AgroalDataSource;
import io.centralino.governance.ledger.contact.ContactRow;
import io.centralino.governance.ledger.contact.ContactRows;
import io.centralino.governance.ledger.contact.ContactStory;
import io.centralino.governance.ledger.reference.Agreements;
import io.centralino.governance.ledger.reference.QueueRef;
import io.centralino.tenancy.DatabaseAway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Tells the rows of contacts anew, once each, when a batch is about to be committed.
///
/// At the end rather than fact by fact: one reading for all facts of a contact, and the rows are held in one order by
/// everybody, so that two readers of different owners cannot wait for one another.
@ApplicationScoped
class Retelling {
    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Agreements agreements;

    @Inject
    Retelling(AgroalDataSource dataSource, TransactionSynchronizationRegistry transaction, Agreements agreements) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.agreements = agreements;
    }

    /// Something new was heard about this contact, in the transaction at hand.
    void due(String tenant, UUID contact) {
        var due = (Due) transaction.getResource(Due.class);
        if (due == null) {
            due = new Due();
            transaction.putResource(Due.class, due);
            transaction.registerInterposedSynchronization(due);
        }
        due.add(tenant, contact);
    }

    private void tell(String tenant, Collection<UUID> sorted) {
        try (var connection = dataSource.getConnection()) {
            workFor(connection, tenant);
            ContactRows.hold(connection, tenant, sorted);
            var events = EventBook.of(connection, tenant, sorted);
            var rows = sorted.stream()
                    .map(contact -> ContactStory.of(tenant, contact, events.getOrDefault(contact, List.of())))
                    .map(this::withVendor)
                    .toList();
            ContactRows.write(connection, rows);
            workFor(connection, "");
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    /// A fact may come without a vendor; the contract of the queue then says whose work it is, if only one can be
    /// meant.
    private ContactRow withVendor(ContactRow row) {
        return row.vendor() != null || row.queue() == null
                ? row
                : agreements
                        .onlyVendor(new QueueRef(row.tenant(), row.queue()))
                        .map(row::of)
                        .orElse(row);
    }

    /// The transaction is past its work here, so this sets what [io.centralino.tenancy.Tenancy] otherwise would.
    private static void workFor(Connection connection, String organisation) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT set_config('app.organisation', ?, true)")) {
            statement.setString(1, organisation);
            statement.execute();
        }
    }

    /// The contacts of one transaction of which something new was heard.
    private final class Due implements Synchronization {
        private final TreeMap<String, SortedSet<UUID>> contacts = new TreeMap<>();

        void add(String tenant, UUID contact) {
            contacts.computeIfAbsent(tenant, ignored -> new TreeSet<>()).add(contact);
        }

        @Override
        public void beforeCompletion() {
            contacts.forEach(Retelling.this::tell);
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
