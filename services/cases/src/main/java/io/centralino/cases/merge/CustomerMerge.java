package io.centralino.cases.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That one customer went into another, who decided it, and whether it was undone.
@Entity
@Table(name = "customer_merge")
class CustomerMerge {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenant;

    @Column(name = "survivor_id", nullable = false, updatable = false)
    private UUID survivorId;

    @Column(name = "merged_id", nullable = false, updatable = false)
    private UUID mergedId;

    /// Whether the survivor got its name by it.
    @Column(nullable = false, updatable = false)
    private boolean named;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false)
    private UUID by;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by")
    private @Nullable UUID undoneBy;

    @SuppressWarnings("NullAway.Init")
    protected CustomerMerge() {}

    CustomerMerge(UUID id, String tenant, UUID survivorId, UUID mergedId, boolean named, Instant at, UUID by) {
        this.id = id;
        this.tenant = tenant;
        this.survivorId = survivorId;
        this.mergedId = mergedId;
        this.named = named;
        this.at = at;
        this.by = by;
    }

    void undo(Instant now, UUID who) {
        undoneAt = now;
        undoneBy = who;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    UUID id() {
        return id;
    }

    UUID survivorId() {
        return survivorId;
    }

    UUID mergedId() {
        return mergedId;
    }

    boolean named() {
        return named;
    }
}
