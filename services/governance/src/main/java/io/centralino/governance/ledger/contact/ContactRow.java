package io.centralino.governance.ledger.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of one contact, as far as figures are made of it.
///
/// @param queue where it was answered, else where it waited last
/// @param queued when it was first placed in a queue
/// @param answered when an agent first accepted it; never after it was abandoned
/// @param abandoned when the customer left before anybody answered
/// @param handled when the wrap-up ended
public record ContactRow(
        String tenant,
        UUID id,
        @Nullable String vendor,
        @Nullable String queue,
        @Nullable String account,
        @Nullable String medium,
        boolean synthetic,
        @Nullable Instant opened,
        @Nullable Instant queued,
        @Nullable Instant answered,
        @Nullable Instant abandoned,
        @Nullable Instant handled,
        @Nullable Instant closed,
        @Nullable String closeReason,
        @Nullable UUID agent,
        @Nullable String disposition,
        int offers,
        int releases,
        Segments segments,
        @Nullable UUID customer,
        @Nullable UUID caseId) {

    /// How long the customer waited for the agent who answered.
    public Optional<Duration> waited() {
        if (answered == null) {
            return Optional.empty();
        }
        // Before the placing is heard of, routing's own measure stands in for it.
        return Optional.of(
                queued == null ? Duration.ofMillis(segments.waitedMs()) : Duration.between(queued, answered));
    }

    /// The last thing that counts in a figure; a contact matters to no interval that begins later.
    public @Nullable Instant last() {
        return Stream.of(queued, answered, abandoned, handled)
                .flatMap(Stream::ofNullable)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /// The same contact, worked on by this vendor.
    public ContactRow of(String worker) {
        return new ContactRow(
                tenant,
                id,
                worker,
                queue,
                account,
                medium,
                synthetic,
                opened,
                queued,
                answered,
                abandoned,
                handled,
                closed,
                closeReason,
                agent,
                disposition,
                offers,
                releases,
                segments,
                customer,
                caseId);
    }

    /// How the time of a contact was spent, in milliseconds.
    public record Segments(long waitedMs, long queueMs, long ringMs, long talkMs, long wrapUpMs) {}
}
