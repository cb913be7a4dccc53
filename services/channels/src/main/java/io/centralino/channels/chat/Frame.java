package io.centralino.channels.chat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a visitor's program may say.
sealed interface Frame {

    /// Begins a conversation, or comes back to one with its token.
    ///
    /// @param after the last message the visitor has; everything behind it is shown
    record Hello(
            String organisation,
            String account,
            @Nullable String token,
            int after,
            @Nullable String language,
            @Nullable String name,
            @Nullable String mail)
            implements Frame {}

    /// The visitor wrote. Said again under the same id, it is the same message.
    record Said(String clientId, String text) implements Frame {}

    /// The visitor is writing; whoever works on it is told, and nobody keeps it.
    record Typing() implements Frame {}

    /// The visitor leaves.
    record End() implements Frame {}

    /// The visitor's program wants to know whether we are there.
    record Ping() implements Frame {}

    /// A language as a browser names it, cut to what we keep.
    static @Nullable String language(@Nullable String named) {
        return named == null || !named.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")
                ? null
                : named.substring(0, named.indexOf('-') < 0 ? named.length() : named.indexOf('-'))
                        .toLowerCase(Locale.ROOT);
    }
}
