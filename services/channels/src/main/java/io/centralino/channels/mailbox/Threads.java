package io.centralino.channels.mailbox;

import io.centralino.channels.SigningKeys;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.mail.Head;
import io.centralino.channels.mail.ReplyToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds the conversation a mail belongs to.
///
/// A mail says what it answers; that is believed only of a sender who takes part in that conversation. Subjects say
/// nothing.
@ApplicationScoped
class Threads {

    private final Conversations conversations;
    private final Messages messages;
    private final SigningKeys keys;

    Threads(Conversations conversations, Messages messages, SigningKeys keys) {
        this.conversations = conversations;
        this.messages = messages;
        this.keys = keys;
    }

    Optional<UUID> of(String organisation, Head head) {
        var from = head.from();
        return from == null
                ? Optional.empty()
                : head.referenced().stream()
                        .flatMap(mailId -> candidates(organisation, mailId))
                        .filter(conversation -> conversations.takesPart(conversation, from.value()))
                        .findFirst();
    }

    private Stream<UUID> candidates(String organisation, String mailId) {
        var signed = token(organisation).read(mailId).map(ReplyToken.Named::conversation);
        return Stream.concat(signed.stream(), conversations.mentioning(mailId).stream());
    }

    /// The answer of ours that bears this Message-ID, if we signed it.
    Optional<Message> answerNamed(String organisation, String mailId) {
        return token(organisation).read(mailId).flatMap(named -> messages.findByIdOptional(named.message()));
    }

    private ReplyToken token(String organisation) {
        return new ReplyToken(keys.of(organisation, "reply"));
    }
}
