package io.centralino.governance.registry.client;

import io.centralino.governance.registry.Key;
import io.centralino.web.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All API clients, by organisation.
@ApplicationScoped
public class Clients implements PanacheRepositoryBase<Client, Key> {
    Optional<Client> find(String tenant, String id) {
        return findByIdOptional(new Key(tenant, id));
    }

    boolean othersHave(String tenant, String id, UUID subject) {
        return count("tenantId = ?1 and subject = ?2 and id <> ?3", tenant, subject, id) > 0;
    }

    /// The subjects of all clients of an organisation.
    public List<UUID> subjects(String tenant) {
        return list("tenantId", Sort.by("id"), tenant).stream()
                .map(client -> client.badge().subject())
                .toList();
    }

    /// One more than a page, from after an id on.
    List<Client> after(String tenant, String id) {
        return find("tenantId = ?1 and id > ?2", Sort.by("id"), tenant, id)
                .page(0, Page.LIMIT + 1)
                .list();
    }
}
