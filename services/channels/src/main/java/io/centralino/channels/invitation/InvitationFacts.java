package io.centralino.channels.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.channels.account.Medium;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What channels says of invitations, as contracts/channels describes it.
final class InvitationFacts {

    private InvitationFacts() {}

    /// What came of an invitation.
    enum Outcome {
        sent,
        expired,
        unreachable
    }

    /// An invitation was brought, or could not be.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record SurveySent(
            UUID invitationId,
            UUID contactId,
            UUID conversationId,
            Outcome outcome,
            Instant at,
            @Nullable Medium medium,
            @Nullable UUID messageId,
            @Nullable Integer sequence) {}
}
