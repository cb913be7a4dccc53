package io.centralino.governance.registry.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import io.centralino.governance.registry.Json;
import io.centralino.governance.registry.Key;
import io.centralino.governance.registry.Slug;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/// What a tenant and a vendor agreed: which queues, which share of each, and how fast they are to be answered.
@Entity
@IdClass(Key.class)
@Table(schema = "registry", name = "contract")
class Contract {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private String id;

    @Column(name = "vendor_id")
    private String vendorId;

    private String queues;

    @Column(name = "within_seconds")
    private int withinSeconds;

    @Column(name = "target_percent")
    private double targetPercent;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(Terms terms) {
        tenantId = terms.tenant();
        id = terms.id();
        vendorId = terms.vendorId();
        queues = Json.write(terms.queues());
        withinSeconds = terms.serviceLevel().withinSeconds();
        targetPercent = terms.serviceLevel().targetPercent();
    }

    /// @return whether anything changed
    boolean become(Terms terms) {
        if (terms.equals(terms())) {
            return false;
        }
        vendorId = terms.vendorId();
        queues = Json.write(terms.queues());
        withinSeconds = terms.serviceLevel().withinSeconds();
        targetPercent = terms.serviceLevel().targetPercent();
        return true;
    }

    Key key() {
        return new Key(tenantId, id);
    }

    Terms terms() {
        return new Terms(
                tenantId,
                id,
                vendorId,
                Json.read(queues, new TypeReference<>() {}),
                new ServiceLevel(withinSeconds, targetPercent));
    }

    /// A contract as both sides read it.
    record Terms(String tenant, String id, String vendorId, List<Share> queues, ServiceLevel serviceLevel) {}

    /// How much of a queue is the vendor's.
    record Share(
            @NotNull @Pattern(regexp = Slug.PATTERN) String queue,
            @DecimalMin("0") @DecimalMax("100") double sharePercent) {}

    /// So many percent of the contacts answered within so many seconds.
    record ServiceLevel(
            @Min(1) int withinSeconds,
            @DecimalMin("0") @DecimalMax("100") double targetPercent) {}
}
