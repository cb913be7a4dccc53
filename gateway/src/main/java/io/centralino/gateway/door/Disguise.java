package io.centralino.gateway.door;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes from a request what only the door may say, and says it.
final class Disguise {

    private static final List<String> PREFIXES = List.of("x-tenant", "x-user", "x-forwarded", "x-organisation");
    private static final Set<String> NAMES = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "expect",
            "proxy-authorization");

    private final URI address;

    Disguise(URI address) {
        this.address = address;
    }

    void replace(MultiMap headers, String peer, String correlation) {
        headers.names().stream().filter(Disguise::isOurs).toList().forEach(headers::remove);
        headers.set("X-Forwarded-For", peer);
        headers.set("X-Forwarded-Host", address.getRawAuthority());
        headers.set("X-Forwarded-Proto", address.getScheme());
        headers.set(Correlation.HEADER, correlation);
    }

    private static boolean isOurs(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(plain) || PREFIXES.stream().anyMatch(plain::startsWith);
    }
}
