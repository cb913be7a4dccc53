package io.centralino.governance.registry;

import io.centralino.web.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a list of people, grants or clients goes on.
public final class SubjectCursor {
    private static final UUID FIRST = new UUID(0, 0);

    private SubjectCursor() {}

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
            // Two keys where one belongs: refused as any foreign cursor is.
            Cursor.decode(cursor, 2);
            throw new IllegalStateException(e);
        }
    }
}
