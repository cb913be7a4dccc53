package io.centralino.channels.partner;

import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import io.centralino.channels.answer.Deliveries;
import io.centralino.channels.contact.Arrivals;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Identity;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.hook.HookReader;
import io.centralino.events.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes what a partner's customers write, and its word on answers.
///
/// A thread that the partner names is one conversation; else a customer has one with the account.
@ApplicationScoped
class PartnerReader implements HookReader {

    private final Conversations conversations;
    private final Messages messages;
    private final Arrivals arrivals;
    private final Deliveries deliveries;
    private final Clock clock;

    PartnerReader(
            Conversations conversations, Messages messages, Arrivals arrivals, Deliveries deliveries, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.arrivals = arrivals;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public Medium medium() {
        return Medium.rest;
    }

    @Override
    public Reading read(Account account, Event event) {
        return switch (PartnerEvent.read(event.body())) {
            case PartnerEvent.Said said -> take(account, said, null);
            case PartnerEvent.Receipt receipt -> take(account, receipt);
        };
    }

    @Override
    public Reading giveUp(Account account, Event event) {
        return PartnerEvent.read(event.body()) instanceof PartnerEvent.Said said
                ? take(account, said, "malformed")
                : Reading.NOTHING;
    }

    private Reading take(Account account, PartnerEvent.Said said, @Nullable String obstacle) {
        var key = said.thread() == null ? partner(account, said.from()).key() : "thread:" + said.thread();
        conversations.alone(account.id(), List.of(key));
        var conversation = conversations
                .latestWith(account.id(), List.of(key))
                .flatMap(conversations::locked)
                .orElseGet(() -> begin(account, said));
        conversations.admit(conversation, key);
        conversations.know(conversation, identities(account, said.from()));
        conversation.speaks(said.language());
        var words = Message.Words.of(said.subject(), obstacle == null ? said.text() : "");
        var message = arrivals.take(
                conversation, new Arrivals.Arrival(words, said.from().name(), null, null, obstacle, null, true, null));
        messages.flush();
        return new Reading(message.id());
    }

    private Conversation begin(Account account, PartnerEvent.Said said) {
        var from = said.from();
        var shown = from.mail() != null ? from.mail() : from.phone() != null ? from.phone() : from.id();
        var customer = new Conversation.Customer(from.name(), shown, from.id());
        var conversation = new Conversation(Ids.next(), account, customer, said.subject(), clock.instant());
        conversations.persistAndFlush(conversation);
        return conversation;
    }

    /// A partner speaks of answers that it was given: it has them before it can say what became of them.
    private Reading take(Account account, PartnerEvent.Receipt receipt) {
        var answer = messages.findByIdOptional(receipt.messageId())
                .filter(message -> message.direction() == Message.Direction.out)
                .filter(message -> conversations
                        .findById(message.conversationId())
                        .accountId()
                        .equals(account.id()));
        answer.ifPresent(message -> deliveries.reported(
                account.tenantId(),
                message.id(),
                message.id().toString(),
                receipt.state(),
                receipt.state() == Message.Delivery.failed ? receipt.reason() : null));
        return answer.map(message -> new Reading(message.id())).orElse(Reading.NOTHING);
    }

    private static List<Identity> identities(Account account, PartnerEvent.From from) {
        var identities = new ArrayList<Identity>();
        if (from.mail() != null) {
            identities.add(new Identity(Identity.MAIL, from.mail()));
        }
        if (from.phone() != null) {
            identities.add(new Identity(Identity.PHONE, from.phone()));
        }
        identities.add(partner(account, from));
        return identities;
    }

    /// Each partner counts its customers for itself.
    private static Identity partner(Account account, PartnerEvent.From from) {
        return new Identity(Identity.PARTNER, account.id() + "/" + from.id());
    }
}
