package io.centralino.governance.registry.login;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who can log in, as the identity provider knows it. Everything asked here may be asked again.
public interface Logins {
    /// The subject of a login; makes the login where there is none.
    ///
    /// @throws Away where the provider cannot be asked now
    /// @throws Refused where it will never be so
    UUID findOrMake(Login login);

    /// Ends a login for good; one that is gone already is fine.
    ///
    /// @throws Away where the provider cannot be asked now
    void disable(UUID subject);

    /// A person's login.
    record Login(
            String name,
            String mail,
            String person,
            @Nullable String language) {}

    /// The provider cannot be asked now; later it may.
    final class Away extends RuntimeException {
        public Away(String reason) {
            super(reason, null, false, false);
        }
    }

    /// The provider says no, and will say so again.
    final class Refused extends RuntimeException {
        public Refused(String reason) {
            super(reason, null, false, false);
        }
    }
}
