package io.centralino.channels.chat;

import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.SigningKeys;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.AccountProblem;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.Medium;
import io.centralino.channels.contact.Arrivals;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.typing.Typing;
import io.centralino.events.Ids;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Lets visitors in and takes what they write, each time in one transaction; what it returns has been committed.
@ApplicationScoped
class ChatDoor {

    static final int AT_ONCE = 200;

    private final Tenancy tenancy;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Messages messages;
    private final Arrivals arrivals;
    private final Presence presence;
    private final Typing typing;
    private final SigningKeys keys;
    private final Duration tokenLife;
    private final Clock clock;

    ChatDoor(
            Tenancy tenancy,
            Accounts accounts,
            Conversations conversations,
            Messages messages,
            Arrivals arrivals,
            Presence presence,
            Typing typing,
            SigningKeys keys,
            ChannelsConfig config,
            Clock clock) {
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.conversations = conversations;
        this.messages = messages;
        this.arrivals = arrivals;
        this.presence = presence;
        this.typing = typing;
        this.keys = keys;
        this.tokenLife = config.chat().tokenLife();
        this.clock = clock;
    }

    /// A visitor who was let in. The conversation exists from their first message on, so that who only looks leaves no
    /// trace.
    record Seat(Frame.Hello hello, UUID conversation, String token, int sequence) {
        String organisation() {
            return hello.organisation();
        }
    }

    Seat enter(Frame.Hello hello) {
        var key = keys.of(hello.organisation(), "visitor");
        return tenancy.in(hello.organisation(), () -> {
            openAccount(hello);
            var conversation = hello.token() == null
                    ? Ids.next()
                    : VisitorToken.read(hello.token(), key, clock.instant())
                            .filter(token -> token.account().equals(hello.account()))
                            .orElseThrow(() -> new Refusal(
                                    WebProblem.UNAUTHORIZED, "This token is not, or no longer, good", Map.of()))
                            .conversation();
            Optional<Conversation> known =
                    hello.token() == null ? Optional.empty() : conversations.findByIdOptional(conversation);
            known.ifPresent(found -> presence.here(found.tenantId(), found.id()));
            var token = new VisitorToken(
                            hello.account(), conversation, clock.instant().plus(tokenLife))
                    .signed(key);
            return new Seat(
                    hello,
                    conversation,
                    token,
                    known.map(Conversation::lastSequence).orElse(0));
        });
    }

    Message take(Seat seat, Frame.Said said) {
        return tenancy.in(seat.organisation(), () -> {
            var conversation = conversations.locked(seat.conversation()).orElseGet(() -> begin(seat));
            Optional<Message> before = conversation.lastSequence() == 0
                    ? Optional.empty()
                    : messages.calledByClient(conversation.id(), said.clientId());
            return before.orElseGet(() -> {
                presence.here(conversation.tenantId(), conversation.id());
                var words = Message.Words.of(null, said.text());
                return arrivals.take(
                        conversation, Arrivals.Arrival.of(words, conversation.customerName(), said.clientId()));
            });
        });
    }

    List<Message> after(Seat seat, int sequence) {
        return tenancy.in(seat.organisation(), () -> messages.after(seat.conversation(), sequence, AT_ONCE));
    }

    void types(Seat seat) {
        typing.byCustomer(seat.organisation(), seat.conversation());
    }

    void leave(Seat seat) {
        tenancy.in(seat.organisation(), () -> presence.gone(seat.conversation()));
    }

    private Conversation begin(Seat seat) {
        // Two sockets of one visitor may both be first.
        presence.alone(seat.conversation());
        return conversations.locked(seat.conversation()).orElseGet(() -> {
            var account = openAccount(seat.hello());
            var hello = seat.hello();
            var customer = new Conversation.Customer(hello.name(), hello.mail(), hello.mail());
            var conversation = new Conversation(seat.conversation(), account, customer, null, clock.instant());
            conversation.speaks(hello.language());
            conversations.persistAndFlush(conversation);
            return conversation;
        });
    }

    private Account openAccount(Frame.Hello hello) {
        var account = accounts.named(hello.organisation(), hello.account())
                .filter(named -> named.medium() == Medium.chat)
                .orElseThrow(Refusal::notFound);
        if (!account.open()) {
            throw new Refusal(AccountProblem.ACCOUNT_CLOSED, "This chat takes nothing new");
        }
        return account;
    }
}
