package io.centralino.players.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing a driver asked of the system, and what it was told.
///
/// @param op its id, which also stands in the words that were said
/// @param conversation the thread as the customer sees it; the system has its own id for it
/// @param n the how-manieth of this kind in the conversation
/// @param ids what the system answered: contactId, messageId, conversationId, offerId
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operation(
        String op,
        Kind kind,
        String tenant,
        String channel,
        String conversation,
        int n,
        Instant sentAt,
        @Nullable Instant answeredAt,
        Outcome outcome,
        Map<String, String> ids) {

    public Operation {
        ids = Map.copyOf(ids);
    }

    /// The same operation told a second time.
    Operation and(Operation again) {
        var told = outcome == Outcome.ACKED || again.outcome != Outcome.ACKED ? this : again;
        return new Operation(
                op,
                kind,
                tenant,
                channel,
                conversation,
                n,
                sentAt,
                told.answeredAt,
                outcome.and(again.outcome),
                told.ids);
    }

    public boolean acked() {
        return outcome == Outcome.ACKED;
    }
}
