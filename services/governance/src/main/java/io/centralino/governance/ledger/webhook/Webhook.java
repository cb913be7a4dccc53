package io.centralino.governance.ledger.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subscription: an address that is told of facts of one organisation. Its secret is not in it.
///
/// @param types the types of facts it is told of; none means all
/// @param reason why it is paused where nobody asked for that: `gone`, the receiver answered 410
/// @param oldSecretUntil until when deliveries are signed with the secret before the last rotation as well
@JsonInclude(JsonInclude.Include.NON_NULL)
record Webhook(
        UUID id,
        String url,
        List<String> types,
        String description,
        State state,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant oldSecretUntil) {

    /// Whether anything is sent. What is booked while it is paused waits.
    enum State {
        active,
        paused
    }
}
