package io.centralino.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// Where a list goes on: the sort keys of the last row, opaque to who carries it.
///
/// It holds no right: a foreign cursor only names a place in the caller's own rows.
public final class Cursor {
    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    public static String encode(String... keys) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Refusal where it is not a cursor of that many keys
    public static String[] decode(String cursor, int keys) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split(BETWEEN, -1);
            if (parts.length == keys) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            // Not ours either way.
        }
        throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
    }
}
