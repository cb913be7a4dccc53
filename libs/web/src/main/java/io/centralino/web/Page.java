package io.centralino.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A stretch of a list, and the cursor of the next one if there is more.
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /// The most that a list gives at once.
    public static final int LIMIT = 50;

    /// Makes a page of what was read with a limit one above [#LIMIT]: the surplus row proves that there is more.
    public static <T> Page<T> of(List<T> read, Function<T, String> cursor) {
        if (read.size() <= LIMIT) {
            return new Page<>(List.copyOf(read), null);
        }
        var items = List.copyOf(read.subList(0, LIMIT));
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
