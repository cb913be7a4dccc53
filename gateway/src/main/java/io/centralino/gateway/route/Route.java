package io.centralino.gateway.route;

import org.jspecify.annotations.Nullable;

/// Where one request goes: the service, how it is treated on the way, and the organisation it names, if any; of a hook
/// the account with it.
public record Route(Upstream to, Kind kind, @Nullable String organisation) {

    public enum Kind {
        API,
        HOOK,
        SOCKET,
        IDENTITY,
        PAGE,
        SURVEY
    }
}
