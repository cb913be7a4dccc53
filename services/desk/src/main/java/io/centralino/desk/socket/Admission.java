package io.centralino.desk.socket;

import io.centralino.web.SigningKeys;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads a token as the REST doors do: signature, issuer, audience, expiry.
@ApplicationScoped
class Admission {
    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TenantIdentityProvider identities;
    private final SigningKeys keys;

    @Inject
    Admission(TenantIdentityProvider identities, SigningKeys keys) {
        this.identities = identities;
        this.keys = keys;
    }

    Optional<Person> of(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        try {
            var identity = identities
                    .authenticate(new AccessTokenCredential(token))
                    .await()
                    .atMost(PATIENCE);
            if (identity.getPrincipal() instanceof JsonWebToken read && !keys.withdrawn(read)) {
                var person =
                        new Person(UUID.fromString(read.getSubject()), Instant.ofEpochSecond(read.getExpirationTime()));
                return Optional.of(person);
            }
        } catch (RuntimeException e) {
            // Whatever is wrong with a token, its bearer learns only that it is not good.
            LOG.debugf("Token refused: %s", e.getMessage());
        }
        return Optional.empty();
    }
}
