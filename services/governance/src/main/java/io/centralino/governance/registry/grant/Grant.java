package io.centralino.governance.registry.grant;

import io.centralino.governance.registry.SubjectKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The roles one person or client holds in one organisation; without any there is no grant.
@Entity
@IdClass(SubjectKey.class)
@Table(schema = "registry", name = "role_grant")
class Grant {
    static final String ADMIN = "admin";

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private UUID id;

    private String[] roles;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    Grant(String tenantId, UUID subject, Set<String> roles) {
        this.tenantId = tenantId;
        this.id = subject;
        this.roles = sorted(roles);
    }

    /// @return whether anything changed
    boolean become(Set<String> wanted) {
        if (new TreeSet<>(wanted).equals(new TreeSet<>(roles()))) {
            return false;
        }
        roles = sorted(wanted);
        return true;
    }

    boolean isAdmin() {
        return roles().contains(ADMIN);
    }

    UUID subject() {
        return id;
    }

    List<String> roles() {
        return List.of(roles);
    }

    private static String[] sorted(Set<String> roles) {
        return new TreeSet<>(roles).toArray(String[]::new);
    }
}
