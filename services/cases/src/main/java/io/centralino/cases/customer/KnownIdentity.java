package io.centralino.cases.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// An identity that leads to a customer. Written by statements that leave conflicts to the database.
@Entity
@Immutable
@Table(name = "customer_identity")
public class KnownIdentity {

    @Id
    private UUID id;

    @Column(name = "tenant_id", nullable = false)
    private String tenant;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String value;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Column(nullable = false)
    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected KnownIdentity() {}

    boolean is(Identity identity) {
        return kind.equals(identity.kind().word()) && value.equals(identity.value());
    }

    public String kind() {
        return kind;
    }

    public String value() {
        return value;
    }

    public UUID customerId() {
        return customerId;
    }

    public Instant since() {
        return since;
    }
}
