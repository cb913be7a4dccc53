package io.centralino.channels.mail;

import org.jspecify.annotations.Nullable;

/// A mail address in lower case, with the name its owner goes by. A name is not an identity.
public record Address(String value, @Nullable String name) {

    /// The part behind the `@`.
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
