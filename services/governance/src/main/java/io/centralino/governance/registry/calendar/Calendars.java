package io.centralino.governance.registry.calendar;

import io.centralino.governance.registry.Key;
import io.centralino.web.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// All calendars, by organisation.
@ApplicationScoped
class Calendars implements PanacheRepositoryBase<Calendar, Key> {
    Optional<Calendar> find(String tenant, String id) {
        return findByIdOptional(new Key(tenant, id));
    }

    /// One more than a page, from after an id on.
    List<Calendar> after(String tenant, String id) {
        return find("tenantId = ?1 and id > ?2", Sort.by("id"), tenant, id)
                .page(0, Page.LIMIT + 1)
                .list();
    }
}
