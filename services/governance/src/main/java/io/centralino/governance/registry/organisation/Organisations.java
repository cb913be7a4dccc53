package io.centralino.governance.registry.organisation;

import io.centralino.governance.registry.Key;
import io.centralino.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// All organisations, of which a transaction sees its own.
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, Key> {
    public Optional<Organisation> find(String id) {
        return findByIdOptional(new Key(id, id));
    }

    /// @throws Refusal the one 404, where there is no such organisation
    public Organisation get(String id) {
        return find(id).orElseThrow(Refusal::notFound);
    }
}
