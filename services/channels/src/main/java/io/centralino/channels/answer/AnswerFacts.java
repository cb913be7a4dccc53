package io.centralino.channels.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.channels.account.Medium;
import io.centralino.channels.conversation.Message;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What channels says about answers, as contracts/channels describes it.
final class AnswerFacts {

    private AnswerFacts() {}

    /// A person answered.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record MessageSent(
            UUID messageId,
            UUID conversationId,
            UUID contactId,
            int sequence,
            Medium medium,
            UUID authorId,
            Instant sentAt,
            @Nullable String replyKey) {}

    /// What became of an answer on its way.
    ///
    /// @param uncertain present and true where nobody knows whether the provider took it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record DeliveryChanged(
            UUID messageId,
            UUID conversationId,
            Message.Delivery state,
            Instant at,
            @Nullable String reason,
            @Nullable Boolean uncertain) {}
}
