package io.centralino.governance.registry.organisation;

import io.centralino.governance.registry.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A tenant's key for one purpose, wrapped: to destroy it is to erase what it sealed.
@Entity
@IdClass(Key.class)
@Table(schema = "registry", name = "tenant_key")
class TenantKey {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private String id;

    private String wrapped;

    @SuppressWarnings("NullAway.Init")
    protected TenantKey() {}

    TenantKey(String tenantId, String purpose, String wrapped) {
        this.tenantId = tenantId;
        this.id = purpose;
        this.wrapped = wrapped;
    }
}
