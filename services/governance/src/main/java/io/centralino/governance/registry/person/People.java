package io.centralino.governance.registry.person;

import io.centralino.governance.registry.SubjectKey;
import io.centralino.web.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everybody who works here, by organisation.
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, SubjectKey> {
    Optional<Person> find(String tenant, UUID id) {
        return findByIdOptional(new SubjectKey(tenant, id));
    }

    /// One more than a page, from after an id on.
    List<Person> after(String tenant, UUID id) {
        return find("tenantId = ?1 and id > ?2", Sort.by("id"), tenant, id)
                .page(0, Page.LIMIT + 1)
                .list();
    }
}
