package io.centralino.governance.registry.organisation;

import io.centralino.governance.registry.Bulletin;
import io.centralino.governance.registry.organisation.Organisation.Look;
import io.centralino.tenancy.TenantKeys;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Opens an organisation together with the keys its data will be sealed with, and follows it along its life.
@ApplicationScoped
class Founding {
    /// `/api/v1/me` is everybody's own.
    private static final String RESERVED = "me";

    private final Organisations organisations;
    private final EntityManager entities;
    private final TenantKeys keys;
    private final Bulletin bulletin;

    @Inject
    Founding(Organisations organisations, EntityManager entities, TenantKeys keys, Bulletin bulletin) {
        this.organisations = organisations;
        this.entities = entities;
        this.keys = keys;
        this.bulletin = bulletin;
    }

    Look put(Look look) {
        if (look.id().equals(RESERVED)) {
            throw new Refusal(OrganisationProblem.RESERVED_NAME, "No organisation is called me");
        }
        bulletin.claim("organisation", look.id());
        var known = organisations.find(look.id());
        if (known.isEmpty()) {
            organisations.persist(new Organisation(look));
            makeKeys(look.id());
        } else if (!known.get().become(look)) {
            return look;
        }
        var stamp = bulletin.stamp();
        bulletin.changed(
                "organisation",
                look.id(),
                look.id(),
                null,
                new OrganisationChanged(look.id(), look.kind(), look.state(), stamp.at(), stamp.by()));
        bulletin.now("organisation", look.id(), look.id(), look);
        return look;
    }

    private void makeKeys(String tenant) {
        for (var purpose : List.of(TenantKeys.PERSONAL, TenantKeys.VAULT)) {
            var wrapped = keys.wrapNew(tenant, purpose);
            entities.persist(new TenantKey(tenant, purpose, wrapped));
            bulletin.now("tenant-key", purpose, tenant, new WrappedKey(tenant, purpose, wrapped));
        }
    }

    /// Said when an organisation was opened, renamed or moved along its life.
    @RegisterForReflection
    record OrganisationChanged(String id, String kind, String state, Instant at, UUID by) {}

    /// A key as it travels.
    @RegisterForReflection
    record WrappedKey(String tenant, String purpose, String wrapped) {}
}
