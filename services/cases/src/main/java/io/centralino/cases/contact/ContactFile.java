package io.centralino.cases.contact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a contact belongs: its customer and its case.
@Entity
@Table(name = "contact_file")
public class ContactFile {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenant;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private UUID conversationId;

    // Follows the case.
    @Column(name = "customer_id", nullable = false, updatable = false)
    private UUID customerId;

    @Column(name = "case_id", nullable = false)
    private UUID caseId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private String accountId;

    @Column(nullable = false, updatable = false)
    private String medium;

    @Column(nullable = false, updatable = false)
    private boolean synthetic;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactFile() {}

    ContactFile(String tenant, ContactOpened opened, UUID customerId, UUID caseId, boolean synthetic) {
        this.id = opened.contactId();
        this.tenant = tenant;
        this.conversationId = opened.conversationId();
        this.customerId = customerId;
        this.caseId = caseId;
        this.accountId = opened.accountId();
        this.medium = opened.medium();
        this.synthetic = synthetic;
        this.openedAt = opened.openedAt();
    }

    void fileIn(UUID matter) {
        caseId = matter;
    }

    void close(Instant at) {
        if (closedAt == null) {
            closedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID caseId() {
        return caseId;
    }

    public boolean synthetic() {
        return synthetic;
    }

    /// What this service reads of a contact that began.
    @RegisterForReflection
    record ContactOpened(UUID contactId, UUID conversationId, String accountId, String medium, Instant openedAt) {}
}
