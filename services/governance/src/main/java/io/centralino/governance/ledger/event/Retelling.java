package io.centralino.governance.ledger.event;

import io.agroal.api.AgroalDataSource;
import io.centralino.governance.ledger.contact.ContactRow;
import io.centralino.governance.ledger.contact.ContactRows;
import io.centralino.governance.ledger.contact.ContactStory;
import io.centralino.governance.ledger.reference.Agreements;
import io.centralino.governance.ledger.reference.QueueRef;
import io.centralino.tenancy.DatabaseAway;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Writes down what was heard and tells the rows of contacts anew, once each, when a batch is about to be committed.
///
/// At the end rather than fact by fact: one writing for all facts of an organisation, one reading for all of a contact,
/// and the rows are held in one order by everybody, so that two readers of different owners cannot wait for one
/// another.
@ApplicationScoped
class Retelling {
    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Agreements agreements;
    private final List<Witness> witnesses;

    @Inject
    Retelling(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            Agreements agreements,
            @All List<Witness> witnesses) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.agreements = agreements;
        this.witnesses = witnesses;
    }

    /// Something was heard, in the transaction at hand.
    ///
    /// @param told the contact whose row tells of it, if one does
    void due(EventBook.Heard heard, Optional<UUID> told) {
        var due = (Due) transaction.getResource(Due.class);
        if (due == null) {
            due = new Due();
            transaction.putResource(Due.class, due);
            transaction.registerInterposedSynchronization(due);
        }
        due.add(heard, told);
    }

    /// @return who of the witnesses waits for the commit
    private List<Witness> write(String tenant, News news) {
        try (var connection = dataSource.getConnection()) {
            workFor(connection, tenant);
            var booked = EventBook.append(connection, news.heard);
            if (!news.told.isEmpty()) {
                tell(connection, tenant, news.told);
            }
            var waiting = new ArrayList<Witness>();
            for (var witness : witnesses) {
                if (witness.sees(connection, booked)) {
                    waiting.add(witness);
                }
            }
            workFor(connection, "");
            return waiting;
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private void tell(Connection connection, String tenant, Collection<UUID> sorted) throws SQLException {
        ContactRows.hold(connection, tenant, sorted);
        var events = EventBook.of(connection, tenant, sorted);
        var rows = sorted.stream()
                .map(contact -> ContactStory.of(tenant, contact, events.getOrDefault(contact, List.of())))
                .map(this::withVendor)
                .toList();
        ContactRows.write(connection, rows);
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

    /// What one transaction heard of one organisation.
    private record News(List<EventBook.Heard> heard, SortedSet<UUID> told) {}

    /// What one transaction heard, organisation by organisation.
    private final class Due implements Synchronization {
        private final TreeMap<String, News> news = new TreeMap<>();
        private final Set<Witness> waiting = new HashSet<>();

        void add(EventBook.Heard heard, Optional<UUID> told) {
            var one = news.computeIfAbsent(
                    heard.event().tenant(), ignored -> new News(new ArrayList<>(), new TreeSet<>()));
            one.heard.add(heard);
            told.ifPresent(one.told::add);
        }

        @Override
        public void beforeCompletion() {
            news.forEach((tenant, one) -> waiting.addAll(write(tenant, one)));
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                waiting.forEach(Witness::committed);
            }
        }
    }
}
