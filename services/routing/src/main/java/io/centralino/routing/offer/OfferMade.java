package io.centralino.routing.offer;

import io.centralino.routing.match.Receipt;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/// A contact was offered to one agent, with a clock and with the receipt that says why this one.
@RegisterForReflection
public record OfferMade(
        UUID offerId,
        UUID contactId,
        String queueId,
        UUID agentId,
        String medium,
        Instant madeAt,
        Instant expiresAt,
        long waitedMs,
        int attempt,
        Said receipt) {

    /// What of the receipt may leave the house: it names no other tenant's work.
    @RegisterForReflection
    public record Said(String rule, int candidates, String reason) {
        public static Said of(Receipt receipt) {
            return new Said(receipt.rule(), receipt.candidates(), receipt.reason());
        }
    }
}
