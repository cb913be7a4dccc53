package io.centralino.routing.match;

import java.util.Locale;
import java.util.Optional;

/// The kind of channel a contact came by; an agent has a capacity for each.
public enum Medium {
    MAIL,
    CHAT,
    FORM,
    WHATSAPP,
    REST;

    public static Optional<Medium> named(String name) {
        for (var medium : values()) {
            if (medium.word().equals(name)) {
                return Optional.of(medium);
            }
        }
        return Optional.empty();
    }

    /// As written on the wire and in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
