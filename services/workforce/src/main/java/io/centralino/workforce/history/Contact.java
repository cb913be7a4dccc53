package io.centralino.workforce.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of one contact, as far as the history counts it.
///
/// Two of the same contact make one: of each kind of moment the earliest stays, or the latest, so neither the order of
/// hearing nor a second hearing can matter.
///
/// @param placing where it waits, the latest
/// @param queuedAt when it was first placed
/// @param answer where an agent accepted it, the first
/// @param handling the end of the wrap-up, the latest
/// @param leftAt when the customer left
record Contact(
        UUID id,
        @Nullable String medium,
        @Nullable Placing placing,
        @Nullable Instant queuedAt,
        @Nullable Answer answer,
        @Nullable Handling handling,
        @Nullable Instant leftAt) {

    static Contact placed(UUID id, String medium, String queue, Instant at) {
        return new Contact(id, medium, new Placing(queue, at), at, null, null, null);
    }

    static Contact answered(UUID id, String medium, String queue, Instant at, long waitedMs) {
        return new Contact(id, medium, null, null, new Answer(queue, at, waitedMs), null, null);
    }

    static Contact handled(UUID id, Instant at, long handleMs) {
        return new Contact(id, null, null, null, null, new Handling(at, handleMs), null);
    }

    static Contact left(UUID id, Instant at) {
        return new Contact(id, null, null, null, null, null, at);
    }

    Contact and(Contact other) {
        return new Contact(
                id,
                medium == null ? other.medium : medium,
                placing == null || other.placing != null && other.placing.at.isAfter(placing.at)
                        ? other.placing
                        : placing,
                earlier(queuedAt, other.queuedAt),
                answer == null || other.answer != null && other.answer.at.isBefore(answer.at) ? other.answer : answer,
                handling == null || other.handling != null && other.handling.at.isAfter(handling.at)
                        ? other.handling
                        : handling,
                earlier(leftAt, other.leftAt));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /// It waits in a queue.
    record Placing(String queue, Instant at) {}

    /// An agent accepted it.
    record Answer(String queue, Instant at, long waitedMs) {}

    /// Its agent wrapped up.
    record Handling(Instant at, long handleMs) {}
}
