package io.centralino.workforce;

import io.centralino.web.Cursor;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in a list that is newest first, as its cursor names it.
public record Place(Instant at, UUID id) {

    /// Before everything: later than any row can be.
    private static final Place START = new Place(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /// @throws Refusal where the cursor is none of such a list
    public static Place of(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        var keys = Cursor.decode(cursor, 2);
        try {
            var at = Instant.parse(keys[0]);
            if (!at.isBefore(FIRST) && !at.isAfter(START.at)) {
                return new Place(at, UUID.fromString(keys[1]));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Not ours either way.
        }
        throw new Refusal(WebProblem.BAD_CURSOR, "It does not belong to this list");
    }

    public String cursor() {
        return Cursor.encode(at.toString(), id.toString());
    }
}
