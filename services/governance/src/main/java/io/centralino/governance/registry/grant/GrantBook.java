package io.centralino.governance.registry.grant;

import io.centralino.governance.registry.SubjectKey;
import io.centralino.web.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All grants, by organisation; the other services know them from what this half says.
@ApplicationScoped
class GrantBook implements PanacheRepositoryBase<Grant, SubjectKey> {
    Optional<Grant> find(String tenant, UUID subject) {
        return findByIdOptional(new SubjectKey(tenant, subject));
    }

    /// One more than a page, from after a subject on.
    List<Grant> after(String tenant, UUID subject) {
        return find("tenantId = ?1 and id > ?2", Sort.by("id"), tenant, subject)
                .page(0, Page.LIMIT + 1)
                .list();
    }

    List<Grant> of(String tenant) {
        return list("tenantId", Sort.by("id"), tenant);
    }

    long admins(String tenant) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT count(*) FROM registry.role_grant WHERE tenant_id = :tenant AND 'admin' = ANY (roles)",
                        Long.class)
                .setParameter("tenant", tenant)
                .getResultStream()
                .mapToLong(count -> (Long) count)
                .sum();
    }
}
