package io.centralino.routing.offer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.centralino.routing.match.Need;
import io.centralino.routing.match.Receipt;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One agent's chance to take one contact.
///
/// Decided exactly once: accepted, refused, lapsed or withdrawn, by one conditional update that finds it open.
@Entity
@IdClass(Offer.Key.class)
@RegisterForReflection(targets = {Receipt.class, Need.Required.class})
@SuppressWarnings("NullAway.Init")
public class Offer {
    @Id
    String tenantId;

    @Id
    UUID id;

    String vendorId;
    UUID contactId;
    String queueId;
    String medium;
    UUID agentId;
    Instant madeAt;
    Instant expiresAt;
    long waitedMs;
    int attempt;

    @JdbcTypeCode(SqlTypes.JSON)
    Receipt receipt;

    @Nullable
    String outcome;

    @Nullable
    Instant closedAt;

    @Nullable
    String reason;

    Offer() {}

    /// An open offer lapses by the clock alone; no job has to have noticed yet.
    Status statusAt(Instant now) {
        if (outcome != null) {
            return Status.valueOf(outcome.toUpperCase(Locale.ROOT));
        }
        return now.isBefore(expiresAt) ? Status.OPEN : Status.LAPSED;
    }

    /// As the table now has it.
    Offer closed(Status outcome, @Nullable String reason, Instant now) {
        this.outcome = outcome.word();
        this.reason = reason;
        closedAt = now;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID contact() {
        return contactId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public long waitedMs() {
        return waitedMs;
    }

    public Receipt receipt() {
        return receipt;
    }

    /// Open, or how it was closed.
    enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("lapsed")
        LAPSED,
        @JsonProperty("withdrawn")
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The key: an offer of a tenant.
    record Key(String tenantId, UUID id) {}
}
