package io.centralino.routing.offer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one outcome of an offer.
@RegisterForReflection
public record OfferClosed(
        UUID offerId,
        UUID contactId,
        String queueId,
        @Nullable UUID agentId,
        String outcome,
        Instant closedAt,
        @Nullable String reason) {}
