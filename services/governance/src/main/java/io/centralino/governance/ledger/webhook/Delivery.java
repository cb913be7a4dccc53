package io.centralino.governance.ledger.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One fact on its way to one receiver.
///
/// @param id what the receiver sees as `webhook-id`, at every try
/// @param state `waiting`, `delivered`, or `parked`: given up until somebody has it replayed
/// @param lastStatus what the receiver answered last
/// @param lastFault why it did not answer: `timeout`, `unreachable`, `not-public`, or `ours`
/// @param lastAnswer the beginning of what it said
/// @param nextTry the earliest moment it is sent again
@JsonInclude(JsonInclude.Include.NON_NULL)
record Delivery(
        UUID id,
        UUID webhookId,
        String eventId,
        String type,
        String state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastFault,
        @Nullable String lastAnswer,
        @Nullable Instant lastTry,
        @Nullable Instant nextTry,
        Instant bookedAt) {}
