package io.centralino.quality.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one fact says of a contact; the rest is somebody else's to say.
record Known(
        UUID contact,
        @Nullable UUID conversation,
        @Nullable String medium,
        @Nullable String language,
        @Nullable Instant openedAt,
        @Nullable UUID customer,
        @Nullable UUID agent,
        @Nullable String queue,
        @Nullable Instant handledAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable Boolean carriedOn) {

    static Known opened(UUID contact, UUID conversation, String medium, @Nullable String language, Instant at) {
        return new Known(contact, conversation, medium, language, at, null, null, null, null, null, null, null);
    }

    static Known identified(UUID contact, UUID customer) {
        return new Known(contact, null, null, null, null, customer, null, null, null, null, null, null);
    }

    static Known handled(UUID contact, UUID agent, String queue, Instant at) {
        return new Known(contact, null, null, null, null, null, agent, queue, at, null, null, null);
    }

    static Known closed(UUID contact, UUID conversation, Instant at, String reason, boolean carriedOn) {
        return new Known(contact, conversation, null, null, null, null, null, null, null, at, reason, carriedOn);
    }
}
