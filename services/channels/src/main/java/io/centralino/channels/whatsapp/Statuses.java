package io.centralino.channels.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.account.Account;
import io.centralino.channels.answer.Deliveries;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.hook.HookReader.Reading;
import io.centralino.channels.hook.HookReader.TooEarly;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes the provider's word on answers of ours, in whatever order and however often it comes. Each answer left with
/// our own id on it, so that a word that comes before the provider's yes, or in place of it, is understood.
@ApplicationScoped
class Statuses {

    private final Messages messages;
    private final Conversations conversations;
    private final Deliveries deliveries;

    Statuses(Messages messages, Conversations conversations, Deliveries deliveries) {
        this.messages = messages;
        this.conversations = conversations;
        this.deliveries = deliveries;
    }

    Reading take(Account account, JsonNode status) {
        var state = state(status.path("status").asText());
        if (state.isEmpty()) {
            return Reading.NOTHING;
        }
        var id = status.path("id").asText();
        var answer = messages.answerCalled(account.id(), id)
                .or(() ->
                        tracked(account, status.path("biz_opaque_callback_data").asText()))
                .orElseThrow(() -> new TooEarly("the answer " + id));
        var reason = state.get() == Message.Delivery.failed
                ? Graph.reason(status.path("errors").path(0).path("code").asInt())
                : null;
        deliveries.reported(account.tenantId(), answer, id, state.get(), reason);
        return new Reading(answer);
    }

    private Optional<UUID> tracked(Account account, String ours) {
        return uuid(ours)
                .flatMap(messages::findByIdOptional)
                .filter(message -> message.direction() == Message.Direction.out)
                .filter(message -> conversations
                        .findById(message.conversationId())
                        .accountId()
                        .equals(account.id()))
                .map(Message::id);
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Message.Delivery> state(String word) {
        return switch (word) {
            case "sent" -> Optional.of(Message.Delivery.sent);
            case "delivered" -> Optional.of(Message.Delivery.delivered);
            case "read", "played" -> Optional.of(Message.Delivery.read);
            case "failed" -> Optional.of(Message.Delivery.failed);
            default -> Optional.empty();
        };
    }
}
