package io.centralino.governance.registry.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How the identity provider is reached to make and end logins.
@ConfigMapping(prefix = "governance.login")
public interface LoginConfig {
    /// The address of the realm, as the tokens' keys are fetched from.
    URI realm();

    @WithDefault("centralino-registry")
    String client();

    /// The secret of that client; without it no login is made or ended, and acts wait.
    Optional<String> secret();

    /// The password of a login that was just made; without one its owner has to set it before the first use.
    Optional<String> firstPassword();

    /// Shorter: an act waits less for a provider that hangs; longer: a slow one is not taken for away.
    @WithDefault("10s")
    Duration patience();
}
