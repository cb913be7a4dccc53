package io.centralino.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Says for which organisation a transaction works; row-level security does the rest.
///
/// The organisation is set inside the transaction and ends with it. A transaction that never said one sees no row.
@ApplicationScoped
@Unremovable
public class Tenancy {
    private static final String KEY = Tenancy.class.getName();

    private final Instance<AgroalDataSource> dataSource;
    private final Instance<EntityManager> entities;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    Tenancy(
            Instance<AgroalDataSource> dataSource,
            Instance<EntityManager> entities,
            TransactionSynchronizationRegistry transaction) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.transaction = transaction;
    }

    /// Joins the transaction at hand, or begins one, and works in it for the organisation.
    ///
    /// Afterwards the transaction works again for the organisation it worked for before.
    public <T extends @Nullable Object> T in(String organisation, Supplier<T> work) {
        var joined = QuarkusTransaction.isActive();
        return QuarkusTransaction.joiningExisting().call(() -> {
            var before = current();
            if (organisation.equals(before)) {
                return work.get();
            }
            if (before != null) {
                settle();
            }
            set(organisation);
            var result = work.get();
            if (joined) {
                // What was changed for this organisation must reach the database while it still works for it.
                settle();
                set(before);
            }
            return result;
        });
    }

    public void in(String organisation, Runnable work) {
        this.<@Nullable Void>in(organisation, () -> {
            work.run();
            return null;
        });
    }

    /// From here to its end, or to the next organisation entered, the transaction at hand works for this one: for who
    /// serves several in a row.
    public void enter(String organisation) {
        var before = current();
        if (before != null) {
            settle();
        }
        if (!organisation.equals(before)) {
            set(organisation);
        }
    }

    /// The organisation the transaction at hand works for, if it said one.
    public @Nullable String current() {
        return QuarkusTransaction.isActive() ? (String) transaction.getResource(KEY) : null;
    }

    private void set(@Nullable String organisation) {
        Sql.list(
                dataSource.get(),
                "SELECT set_config('app.organisation', ?, true)",
                row -> "",
                organisation == null ? "" : organisation);
        transaction.putResource(KEY, organisation);
    }

    private void settle() {
        if (entities.isResolvable()) {
            entities.get().flush();
            entities.get().clear();
        }
    }
}
