package io.centralino.channels.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.channels.account.Medium;
import io.centralino.channels.conversation.Conversation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What channels says about the life of a contact, as contracts/channels describes it.
final class ContactFacts {

    private ContactFacts() {}

    /// A stretch of work began.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record ContactOpened(
            UUID contactId,
            UUID conversationId,
            String accountId,
            Medium medium,
            String direction,
            @Nullable String language,
            Instant openedAt,
            int firstSequence,
            @Nullable UUID successorOf) {}

    /// The customer wrote.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record MessageReceived(
            UUID messageId,
            UUID conversationId,
            @Nullable UUID contactId,
            int sequence,
            Medium medium,
            Instant receivedAt,
            boolean displayable) {}

    /// The stretch of work is over.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record ContactClosed(
            UUID contactId,
            UUID conversationId,
            Contact.Reason reason,
            Instant closedAt,
            int lastSequence,
            @Nullable UUID successorId) {}

    /// Who wrote and about what: sealed wherever it travels.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record Personal(
            List<Identity> identities,
            @Nullable String name,
            @Nullable String subject) {

        /// One way by which a customer is known.
        @RegisterForReflection
        record Identity(String kind, String value) {}

        static Personal of(Conversation conversation) {
            var identities = new ArrayList<Identity>();
            if (conversation.medium() == Medium.chat) {
                identities.add(new Identity("visitor", conversation.id().toString()));
            }
            if (!conversation.identities().isEmpty()) {
                conversation.identities().forEach(known -> identities.add(new Identity(known.kind(), known.value())));
            } else if (conversation.customerAddress() != null) {
                identities.add(new Identity("mail", conversation.customerAddress()));
            }
            return new Personal(identities, conversation.customerName(), conversation.subject());
        }
    }
}
