package io.centralino.governance.registry.organisation;

import io.centralino.governance.registry.Key;
import io.centralino.governance.registry.audit.AuditBook;
import io.centralino.governance.registry.organisation.CountryProfile.Standing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/// The country profiles of all organisations, of which a transaction sees its own.
@ApplicationScoped
class CountryProfiles implements PanacheRepositoryBase<CountryProfile, Key> {
    private final AuditBook audit;

    @Inject
    CountryProfiles(AuditBook audit) {
        this.audit = audit;
    }

    Optional<Standing> find(String org) {
        return findByIdOptional(new Key(org, org)).map(CountryProfile::standing);
    }

    /// @return whether anything changed
    boolean become(String org, Standing standing) {
        var known = findByIdOptional(new Key(org, org));
        if (known.isPresent() && !known.get().become(standing)) {
            return false;
        }
        if (known.isEmpty()) {
            persist(new CountryProfile(org, standing));
        }
        audit.changed(org, "country-profile", org, standing);
        return true;
    }
}
