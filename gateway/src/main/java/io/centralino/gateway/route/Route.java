package io.centralino.gateway.route;

import org.jspecify.annotations.Nullable;

/// Where one request goes: the service, how it is treated on the way, and the organisation it names, if any.
public record Route(Upstream to, Kind kind, @Nullable String organisation) {

    public enum Kind {
        API,
        SOCKET,
        IDENTITY,
        PAGE
    }
}
