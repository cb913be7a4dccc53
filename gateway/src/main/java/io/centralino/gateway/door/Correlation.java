package io.centralino.gateway.door;

import io.vertx.core.MultiMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// The id by which one request is found again in every log: the client's own where it is harmless, else a new one.
final class Correlation {

    static final String HEADER = "X-Correlation-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Correlation() {}

    static String of(MultiMap headers) {
        var given = headers.get(HEADER);
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
