package io.centralino.desk.hint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who holds which contact, as far as this instance has heard since it started.
///
/// Not thread-safe: one consumer speaks to it.
final class Holding {
    private static final int MOST = 200_000;

    private final Map<String, Hand> byContact = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Hand> eldest) {
            return size() > MOST;
        }
    };

    /// Nobody's, a person's, or begun before this instance listened.
    sealed interface Hand {
        record Nobody() implements Hand {}

        record Person(UUID id) implements Hand {}

        record Unknown() implements Hand {}
    }

    void nobodys(@Nullable String contact) {
        if (contact != null) {
            byContact.put(contact, new Hand.Nobody());
        }
    }

    void persons(@Nullable String contact, UUID person) {
        if (contact != null) {
            byContact.put(contact, new Hand.Person(person));
        }
    }

    void over(@Nullable String contact) {
        if (contact != null) {
            byContact.remove(contact);
        }
    }

    Hand of(@Nullable String contact) {
        return contact == null ? new Hand.Unknown() : byContact.getOrDefault(contact, new Hand.Unknown());
    }
}
