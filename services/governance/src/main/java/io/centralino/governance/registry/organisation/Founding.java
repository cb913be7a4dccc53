package io.centralino.governance.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.centralino.governance.registry.Bulletin;
import io.centralino.governance.registry.Invalid;
import io.centralino.governance.registry.organisation.CountryProfile.Standing;
import io.centralino.governance.registry.organisation.Organisation.Look;
import io.centralino.tenancy.TenantKeys;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens an organisation together with the keys its data will be sealed with, and follows it along its life.
@ApplicationScoped
public class Founding {
    /// `/api/v1/me` is everybody's own.
    private static final String RESERVED = "me";

    private final Organisations organisations;
    private final EntityManager entities;
    private final TenantKeys keys;
    private final Bulletin bulletin;
    private final CountryProfiles profiles;

    @Inject
    Founding(
            Organisations organisations,
            EntityManager entities,
            TenantKeys keys,
            Bulletin bulletin,
            CountryProfiles profiles) {
        this.organisations = organisations;
        this.entities = entities;
        this.keys = keys;
        this.bulletin = bulletin;
        this.profiles = profiles;
    }

    public Look put(Look look) {
        Invalid.zone(look.timeZone());
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
        say(look, profiles.find(look.id()));
        return look;
    }

    /// Moves an organisation along its life.
    public void move(String org, String state) {
        put(organisations.get(org).look().in(state));
    }

    /// What the law of its country allows, from now on.
    Standing put(String org, Standing standing) {
        bulletin.claim("organisation", org);
        var look = organisations.get(org).look();
        if (profiles.become(org, standing)) {
            say(look, Optional.of(standing));
        }
        return standing;
    }

    private void say(Look look, Optional<Standing> standing) {
        var stamp = bulletin.stamp();
        bulletin.changed(
                "organisation",
                look.id(),
                look.id(),
                null,
                new OrganisationChanged(look.id(), look.kind(), look.state(), stamp.at(), stamp.by()));
        var profile = standing.map(Standing::said).orElse(null);
        bulletin.now("organisation", look.id(), look.id(), new OrganisationState(look, profile));
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

    /// An organisation as it stands now, with what the law of its country allows.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record OrganisationState(@JsonUnwrapped Look look, CountryProfile.@Nullable Said countryProfile) {}

    /// A key as it travels.
    @RegisterForReflection
    record WrappedKey(String tenant, String purpose, String wrapped) {}
}
