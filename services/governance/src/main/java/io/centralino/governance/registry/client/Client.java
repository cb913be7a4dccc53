package io.centralino.governance.registry.client;

import io.centralino.governance.registry.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/// A program that calls the API for an organisation. What it may do is a grant of its subject, as for a person.
@Entity
@IdClass(Key.class)
@Table(schema = "registry", name = "client")
public class Client {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private String id;

    private UUID subject;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(String tenantId, Badge badge) {
        this.tenantId = tenantId;
        this.id = badge.id();
        this.subject = badge.subject();
        this.name = badge.name();
    }

    /// @return whether anything changed
    boolean become(Badge badge) {
        if (badge.equals(badge())) {
            return false;
        }
        subject = badge.subject();
        name = badge.name();
        return true;
    }

    Badge badge() {
        return new Badge(id, name, subject);
    }

    /// A client as it is known.
    ///
    /// @param subject the identity provider's id of its service account
    record Badge(String id, String name, UUID subject) {}
}
