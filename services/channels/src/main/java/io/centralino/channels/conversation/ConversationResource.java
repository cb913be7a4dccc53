package io.centralino.channels.conversation;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.channels.account.Medium;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Lets those who work on it read what was said.
@Path("/api/v1/{org}")
@RunOnVirtualThread
@InOrganisation
class ConversationResource {

    private static final int MOST_IDS = 100;

    private final Conversations conversations;
    private final Messages messages;

    ConversationResource(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @GET
    @Path("/conversations/{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, CLIENT, ADMIN})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return Body.of(conversations.findByIdOptional(id).orElseThrow(Refusal::notFound));
    }

    /// The messages after a number, so that who reads along asks only for what is new.
    @GET
    @Path("/conversations/{id}/messages")
    @Allowed({AGENT, SUPERVISOR, QUALITY, CLIENT, ADMIN})
    public Page<MessageBody> messages(
            @RestPath String org, @RestPath UUID id, @RestQuery @DefaultValue("0") @Min(0) int after) {
        if (conversations.findByIdOptional(id).isEmpty()) {
            throw Refusal.notFound();
        }
        var read = messages.after(id, after, Page.LIMIT + 1).stream()
                .map(MessageBody::of)
                .toList();
        return Page.of(read, last -> Integer.toString(last.sequence()));
    }

    /// Some messages by their ids; those that do not exist here are left out.
    @GET
    @Path("/messages")
    @Allowed({AGENT, SUPERVISOR, QUALITY, CLIENT, ADMIN})
    public Page<MessageBody> some(@RestPath String org, @RestQuery @DefaultValue("") @Size(max = 4_000) String ids) {
        var wanted = Arrays.stream(ids.split(","))
                .filter(id -> !id.isBlank())
                .limit(MOST_IDS + 1L)
                .map(ConversationResource::id)
                .collect(Collectors.toSet());
        if (wanted.size() > MOST_IDS) {
            throw new Refusal(WebProblem.INVALID, "At most %d messages at once".formatted(MOST_IDS));
        }
        return new Page<>(
                wanted.isEmpty()
                        ? List.of()
                        : messages.of(wanted).stream().map(MessageBody::of).toList(),
                null);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(WebProblem.INVALID, "ids is a list of message ids with commas between them");
        }
    }

    /// A conversation as it is shown.
    ///
    /// @param answerableUntil when the provider's time to answer ends; absent where there is no such end
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            UUID id,
            String accountId,
            Medium medium,
            @Nullable String subject,
            @Nullable String customerName,
            @Nullable String customerAddress,
            @Nullable String language,
            int lastSequence,
            Instant openedAt,
            @Nullable Instant answerableUntil) {
        static Body of(Conversation conversation) {
            return new Body(
                    conversation.id(),
                    conversation.accountId(),
                    conversation.medium(),
                    conversation.subject(),
                    conversation.customerName(),
                    conversation.customerAddress(),
                    conversation.language(),
                    conversation.lastSequence(),
                    conversation.openedAt(),
                    conversation.answerableUntil());
        }
    }
}
