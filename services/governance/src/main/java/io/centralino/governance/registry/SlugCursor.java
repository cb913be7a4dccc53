package io.centralino.governance.registry;

import io.centralino.web.Cursor;
import org.jspecify.annotations.Nullable;

/// Where a list of named things goes on.
public final class SlugCursor {
    private SlugCursor() {}

    public static String of(Key key) {
        return Cursor.encode(key.tenantId(), key.id());
    }

    public static Key start(@Nullable String cursor) {
        if (cursor == null) {
            return new Key("", "");
        }
        var keys = Cursor.decode(cursor, 2);
        return new Key(keys[0], keys[1]);
    }
}
