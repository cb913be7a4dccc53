package io.centralino.cases.matter;

import static io.centralino.cases.matter.CaseProblem.CASE_CLOSED;

import io.centralino.tenancy.CardNumbers;
import io.centralino.web.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matter of one customer, from its first contact until it is closed.
@Entity
@Table(name = "customer_case")
public class Case {

    private static final int LONGEST_SUBJECT = 300;

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenant;

    // Changes by a merge only, in one statement that takes the contacts along.
    @Column(name = "customer_id", nullable = false, updatable = false)
    private UUID customerId;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false)
    private Status status;

    private @Nullable String subject;

    @Column(nullable = false, updatable = false)
    private boolean synthetic;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Case() {}

    Case(
            UUID id,
            String tenant,
            UUID customerId,
            String reference,
            String kind,
            @Nullable String subject,
            boolean synthetic,
            Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.customerId = customerId;
        this.reference = reference;
        this.kind = kind;
        this.status = Status.OPEN;
        this.subject = legible(subject);
        this.synthetic = synthetic;
        this.openedAt = now;
        this.changedAt = now;
    }

    public boolean isUnderWay() {
        return status.isUnderWay();
    }

    /// @return whether anything is different now
    boolean change(@Nullable Status to, @Nullable String about, Instant now) {
        refuseIfClosed();
        var next = to == null ? status : to;
        var words = about == null ? subject : legible(about);
        var different = next != status || !Objects.equals(words, subject);
        if (different) {
            status = next;
            subject = words;
            changedAt = now;
        }
        return different;
    }

    /// A contact came to it: whoever was waited for has spoken.
    ///
    /// @return whether that set it in motion again
    public boolean hear(Instant now) {
        refuseIfClosed();
        var stirred = status != Status.OPEN;
        if (stirred) {
            status = Status.OPEN;
            changedAt = now;
        }
        return stirred;
    }

    void refuseIfClosed() {
        if (status == Status.CLOSED) {
            throw new Refusal(
                    CASE_CLOSED, "Case %s is closed".formatted(reference), Map.of("caseReference", reference));
        }
    }

    private static @Nullable String legible(@Nullable String said) {
        var plain = said == null
                ? ""
                : said.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        var kept = CardNumbers.redact(plain);
        return kept.isEmpty() ? null : kept.substring(0, Math.min(LONGEST_SUBJECT, kept.length()));
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public String reference() {
        return reference;
    }

    public String kind() {
        return kind;
    }

    public Status status() {
        return status;
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public boolean synthetic() {
        return synthetic;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
