package io.centralino.cases.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who writes to a tenant, as far as that tenant knows.
///
/// A merged customer stays as a signpost to the one it went into.
@Entity
@Table(name = "customer")
public class Customer {

    private static final int LONGEST_NAME = 200;

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenant;

    private @Nullable String name;

    @Column(nullable = false, updatable = false)
    private Instant since;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    public UUID id() {
        return id;
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Instant since() {
        return since;
    }

    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /// Takes a name, unless one is known already: what a customer once said of himself is not overwritten by a header.
    ///
    /// @return whether the name was taken
    public boolean introduce(@Nullable String said) {
        if (name != null || said == null) {
            return false;
        }
        name = legible(said);
        return name != null;
    }

    public void forgetName() {
        name = null;
    }

    public void mergeInto(Customer survivor) {
        mergedInto = survivor.id;
    }

    public void comeBack() {
        mergedInto = null;
    }

    private static @Nullable String legible(String said) {
        var plain = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
