package io.centralino.gateway.door;

import io.centralino.gateway.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/// Says what is wrong with a request by its first line and headers alone.
final class Threshold {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OVERRIDES = Set.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private final long longestBody;

    Threshold(long longestBody) {
        this.longestBody = longestBody;
    }

    Optional<Problem> objection(HttpServerRequest request) {
        if (!METHODS.contains(request.method().name())) {
            return Optional.of(Problem.METHOD_NOT_ALLOWED);
        }
        if (OVERRIDES.stream().anyMatch(request.headers()::contains) || !singleLength(request)) {
            return Optional.of(Problem.MALFORMED);
        }
        var length = request.getHeader("Content-Length");
        return length != null && Long.parseLong(length) > longestBody
                ? Optional.of(Problem.TOO_LARGE)
                : Optional.empty();
    }

    /// Two readers that disagree on where a body ends is how one request smuggles another.
    private static boolean singleLength(HttpServerRequest request) {
        var lengths = request.headers().getAll("Content-Length");
        var encodings = request.headers().getAll("Transfer-Encoding");
        if (!encodings.isEmpty()) {
            return lengths.isEmpty()
                    && encodings.size() == 1
                    && encodings.getFirst().equalsIgnoreCase("chunked");
        }
        return lengths.isEmpty() || lengths.size() == 1 && lengths.getFirst().matches("\\d{1,18}");
    }
}
