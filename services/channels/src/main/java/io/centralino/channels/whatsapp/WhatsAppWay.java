package io.centralino.channels.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import io.centralino.channels.account.Provider;
import io.centralino.channels.answer.AnswerProblem;
import io.centralino.channels.answer.Way;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Message;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Answers by WhatsApp, as long as the provider lets this customer be answered.
@ApplicationScoped
class WhatsAppWay implements Way {

    private static final int LONGEST = 4_096;

    private final Graph graph;
    private final Provider provider;
    private final ChannelsConfig.WhatsApp config;
    private final Clock clock;

    WhatsAppWay(Graph graph, Provider provider, ChannelsConfig config, Clock clock) {
        this.graph = graph;
        this.provider = provider;
        this.config = config.whatsapp();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "whatsapp";
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.whatsapp);
    }

    /// The provider would bring the customer both.
    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public Optional<Refusal> objection(Conversation conversation) {
        if (conversation.answerTo() == null) {
            return Optional.of(new Refusal(AnswerProblem.NO_WAY_BACK, "WhatsApp did not say who this customer is"));
        }
        var until = conversation.answerableUntil();
        return until == null || clock.instant().isBefore(until)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        AnswerProblem.WINDOW_CLOSED,
                        "WhatsApp lets a customer be answered for 24 hours after their last message",
                        Map.of("closedAt", until)));
    }

    /// The message's own id goes along when it is sent; it needs no other name.
    @Override
    public void address(Conversation conversation, Message message) {}

    @Override
    public Parcel pack(Account account, Conversation conversation, Message message) {
        var keys = provider.whatsApp(account).orElseThrow();
        var to = Objects.requireNonNull(conversation.answerTo());
        var body = JsonNodeFactory.instance.objectNode();
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        body.put(to.matches("[0-9]+") ? "to" : config.idMember(), to);
        body.put("type", "text");
        body.putObject("text").put("body", message.text());
        body.put("biz_opaque_callback_data", message.id().toString());
        var number = Objects.requireNonNull(account.remoteId());
        return () -> graph.send(number, keys.accessToken(), body);
    }
}
