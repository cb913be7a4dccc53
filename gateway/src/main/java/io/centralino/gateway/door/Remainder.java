package io.centralino.gateway.door;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/// Reads away what a refused client is still sending, up to a point, so that it gets to see its answer.
final class Remainder {

    private static final long ENOUGH = 16L * 1024 * 1024;

    private Remainder() {}

    static void drain(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var seen = new AtomicLong();
        request.exceptionHandler(gone -> {});
        request.handler(part -> {
            if (seen.addAndGet(part.length()) > ENOUGH) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
