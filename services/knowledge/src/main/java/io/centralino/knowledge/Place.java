package io.centralino.knowledge;

import io.centralino.web.Cursor;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A place in a list that is newest first, as its cursor names it.
public record Place(Instant at, UUID id) {

    /// Further out than anything of ours, and well within what a database can keep.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /// @throws Refusal where the cursor is none of such a list
    public static Place of(String cursor) {
        var keys = Cursor.decode(cursor, 2);
        try {
            var at = Instant.parse(keys[0]);
            if (!at.isBefore(FIRST) && !at.isAfter(LAST)) {
                return new Place(at, UUID.fromString(keys[1]));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Not ours either way.
        }
        throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
    }

    public String cursor() {
        return Cursor.encode(at.toString(), id.toString());
    }
}
