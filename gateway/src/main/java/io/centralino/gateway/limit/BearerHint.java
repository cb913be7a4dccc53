package io.centralino.gateway.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom a bearer token claims to speak for: good enough to choose a bucket, never to allow anything.
///
/// The signature is checked by the service that answers; a false claim costs its maker the address's own bucket.
final class BearerHint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TOKEN = 8 * 1024;
    private static final int LONGEST_NAME = 128;

    private BearerHint() {}

    static Optional<String> of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        var parts = authorization.substring(7).trim().split("\\.", -1);
        if (parts.length != 3 || authorization.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            var claims = JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            var name = claims.path("sub").asText("") + "/" + claims.path("azp").asText("");
            return name.length() < 2 || name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name);
        } catch (JsonProcessingException | IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }
}
