package io.centralino.channels.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.account.Account;
import io.centralino.channels.contact.Arrivals;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Identity;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.hook.HookReader.Reading;
import io.centralino.channels.mail.Attachment;
import io.centralino.events.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Takes what customers write by WhatsApp into the one conversation that a customer has with a number.
@ApplicationScoped
class Incoming {

    /// How long after their last message the provider lets a customer be answered freely.
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Conversations conversations;
    private final Messages messages;
    private final Arrivals arrivals;
    private final Files files;
    private final Clock clock;

    Incoming(Conversations conversations, Messages messages, Arrivals arrivals, Files files, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.arrivals = arrivals;
        this.files = files;
        this.clock = clock;
    }

    Reading take(Account account, JsonNode value, JsonNode message, Instant storedAt) {
        return Said.by(message)
                .map(said -> take(account, value, message, said, storedAt))
                .orElse(Reading.NOTHING);
    }

    Reading giveUp(Account account, JsonNode value, JsonNode message, Instant storedAt) {
        return take(account, value, message, Said.unsupported(), storedAt);
    }

    private Reading take(Account account, JsonNode value, JsonNode message, Said said, Instant storedAt) {
        var writer = Writer.of(value, message);
        var conversation = conversation(account, writer);
        conversations.know(conversation, writer.identities());
        if (writer.answerTo() != null) {
            conversation.reachedAt(writer.shown(), writer.answerTo());
        }
        conversation.answerable(written(message, storedAt).plus(WINDOW));
        var attachments = said.files().stream()
                .map(file -> new Attachment(file.name(), file.type(), 0, Attachment.State.pending))
                .toList();
        var taken = arrivals.take(
                conversation,
                new Arrivals.Arrival(
                        new Message.Words(null, said.text(), null, null, attachments),
                        writer.name(),
                        null,
                        null,
                        said.obstacle(),
                        said.automatic(),
                        said.calls(),
                        message.path("id").textValue()));
        messages.flush();
        files.name(account, taken, said.files());
        return new Reading(taken.id());
    }

    /// Whoever names one identity of a customer reaches the conversation of all of them.
    private Conversation conversation(Account account, Writer writer) {
        var keys = writer.identities().stream().map(Identity::key).toList();
        if (keys.isEmpty()) {
            return begin(account, writer);
        }
        conversations.alone(account.id(), keys);
        return conversations
                .latestWith(account.id(), keys)
                .flatMap(conversations::locked)
                .orElseGet(() -> begin(account, writer));
    }

    private Conversation begin(Account account, Writer writer) {
        var customer = new Conversation.Customer(writer.name(), writer.shown(), writer.answerTo());
        var conversation = new Conversation(Ids.next(), account, customer, null, clock.instant());
        conversations.persistAndFlush(conversation);
        return conversation;
    }

    /// The provider's own time, as far as it can be: nobody writes after we heard of it.
    private static Instant written(JsonNode message, Instant storedAt) {
        var seconds = message.path("timestamp").asLong(0);
        return seconds <= 0 || seconds >= storedAt.getEpochSecond() ? storedAt : Instant.ofEpochSecond(seconds);
    }
}
