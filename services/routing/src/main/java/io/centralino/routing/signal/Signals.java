package io.centralino.routing.signal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Leaves a mark for the matchmaker in the transaction at hand, and wakes it once that has committed.
///
/// The mark is what counts: whoever decides may be another instance, or start tomorrow.
@ApplicationScoped
@Unremovable
public class Signals {
    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Inject
    Signals(AgroalDataSource dataSource, TransactionSynchronizationRegistry transaction) {
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    public void contact(String tenant, UUID contact) {
        leave(tenant, "contact", contact.toString());
    }

    public void agent(String vendor, UUID agent) {
        leave(vendor, "agent", agent.toString());
    }

    public void queue(String tenant, String queue) {
        leave(tenant, "queue", queue);
    }

    public void onSignal(Runnable listener) {
        listeners.add(listener);
    }

    private void leave(String organisation, String kind, String subject) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "INSERT INTO match_signal (tenant_id, kind, subject) VALUES (?, ?, ?)")) {
            statement.setString(1, organisation);
            statement.setString(2, kind);
            statement.setString(3, subject);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new SignalLost(e);
        }
        if (transaction.getResource(Signals.class) == null) {
            transaction.putResource(Signals.class, true);
            transaction.registerInterposedSynchronization(new AfterCommit());
        }
    }

    /// The transaction cannot go on without its mark.
    static final class SignalLost extends RuntimeException {
        SignalLost(SQLException cause) {
            super(cause);
        }
    }

    /// Wakes who listens in this process.
    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                listeners.forEach(Runnable::run);
            }
        }
    }
}
