package io.centralino.channels.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import io.centralino.channels.account.Provider;
import io.centralino.channels.answer.Way;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Message;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Answers leave as signed callbacks. Each bears the message's id, by which the partner knows one it has already taken.
@ApplicationScoped
class PartnerWay implements Way {

    private final Callback callback;
    private final Provider provider;

    PartnerWay(Callback callback, Provider provider) {
        this.callback = callback;
        this.provider = provider;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.rest);
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Optional<Refusal> objection(Conversation conversation) {
        return Optional.empty();
    }

    /// The message's own id is all it needs.
    @Override
    public void address(Conversation conversation, Message message) {}

    @Override
    public Parcel pack(Account account, Conversation conversation, Message message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("type", "message");
        body.put("messageId", message.id().toString());
        body.put("conversationId", conversation.id().toString());
        body.putObject("to").put("id", conversation.answerTo());
        if (message.authorName() != null) {
            body.putObject("author").put("name", message.authorName());
        }
        body.put("text", message.text());
        body.put("at", message.at().toString());
        var url = URI.create(Objects.requireNonNull(account.remoteUrl()));
        var secret = provider.partnerSecret(account).orElseThrow();
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return () -> callback.send(url, secret, message.id().toString(), bytes);
    }
}
