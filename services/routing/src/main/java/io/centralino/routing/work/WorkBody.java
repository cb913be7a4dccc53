package io.centralino.routing.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact as the API shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkBody(
        String tenant,
        UUID contactId,
        UUID conversationId,
        String accountId,
        String queueId,
        String medium,
        int priority,
        WorkState state,
        Instant queuedAt,
        Instant since,
        int offers,
        @Nullable UUID agentId,
        @Nullable String vendor,
        @Nullable UUID offerId,
        @Nullable Instant assignedAt,
        @Nullable Instant parkedUntil,
        @Nullable Instant finishedAt,
        @Nullable String disposition,
        @Nullable String closeReason,
        @Nullable Long lastMessageSequence,
        @Nullable UUID customerId,
        @Nullable UUID caseId,
        WrapUp.Segments segments) {
    public static WorkBody of(Work work) {
        return new WorkBody(
                work.tenantId,
                work.id,
                work.conversationId,
                work.accountId,
                work.queueId,
                work.medium,
                work.priority,
                work.state(),
                work.queuedAt,
                work.since,
                work.attempts,
                work.agentId,
                work.vendorId,
                work.offerId,
                work.assignedAt,
                work.parkedUntil,
                work.finishedAt,
                work.dispositionId,
                work.closeReason,
                work.lastMessageSequence,
                work.customerId,
                work.caseId,
                WrapUp.Segments.of(work));
    }
}
