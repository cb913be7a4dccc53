package io.centralino.governance.ledger;

import io.centralino.web.Cursor;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a list of things with ids goes on.
public final class IdCursor {
    private static final UUID FIRST = new UUID(0, 0);

    private IdCursor() {}

    public static String of(UUID id) {
        return Cursor.encode(id.toString());
    }

    public static UUID start(@Nullable String cursor) {
        if (cursor == null) {
            return FIRST;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1)[0]);
        } catch (IllegalArgumentException e) {
            throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
        }
    }
}
