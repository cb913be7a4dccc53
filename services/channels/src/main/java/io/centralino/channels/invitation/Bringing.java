package io.centralino.channels.invitation;

import io.centralino.channels.account.Account;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.Medium;
import io.centralino.channels.answer.Dispatch;
import io.centralino.channels.chat.Presence;
import io.centralino.channels.contact.Contact;
import io.centralino.channels.contact.Contacts;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Identity;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.invitation.InvitationFacts.Outcome;
import io.centralino.channels.invitation.InvitationFacts.SurveySent;
import io.centralino.channels.mail.Answer;
import io.centralino.events.Ids;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings an invitation by the way the customer came, where that way is open at this moment; else by the mail account
/// that theirs names instead; else not at all. It belongs to the contact it asks about, opens none, and is no agent's
/// answer.
@ApplicationScoped
class Bringing {

    private final Invitations invitations;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Dispatch dispatch;
    private final Presence presence;
    private final Outbox outbox;
    private final Clock clock;

    Bringing(
            Invitations invitations,
            Contacts contacts,
            Conversations conversations,
            Accounts accounts,
            Dispatch dispatch,
            Presence presence,
            Outbox outbox,
            Clock clock) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.conversations = conversations;
        this.accounts = accounts;
        this.dispatch = dispatch;
        this.presence = presence;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A contact that did not come by a channel is nobody's whom we could reach.
    void bring(QualityFacts.Invited invited, String link) {
        var contact = contacts.findByIdOptional(invited.contactId());
        if (contact.isEmpty() || invitations.isBrought(invited.invitationId())) {
            return;
        }
        var conversation = conversations.locked(contact.get().conversationId()).orElseThrow();
        if (!clock.instant().isBefore(invited.expiresAt())) {
            note(invited, contact.get(), conversation, Outcome.expired, null);
            return;
        }
        var account = accounts.named(conversation.tenantId(), conversation.accountId())
                .orElseThrow();
        var way = isOpen(conversation) ? Optional.of(conversation) : instead(account, conversation);
        if (way.isEmpty()) {
            note(invited, contact.get(), conversation, Outcome.unreachable, null);
            return;
        }
        var request = Request.in(invited.locale(), link, invited.expiresAt());
        var message = send(way.get(), contact.get(), request);
        note(invited, contact.get(), way.get(), Outcome.sent, message);
    }

    private boolean isOpen(Conversation conversation) {
        return conversation.medium() == Medium.chat
                ? presence.isHere(conversation.id())
                : dispatch.objection(conversation).isEmpty();
    }

    /// A new thread at the account that stands in, with whom we know the address of.
    private Optional<Conversation> instead(Account account, Conversation conversation) {
        var fallback = account.fallback();
        var address = address(conversation);
        if (fallback == null || address == null) {
            return Optional.empty();
        }
        return accounts.named(account.tenantId(), fallback)
                .filter(Account::open)
                .map(mail -> {
                    var customer = new Conversation.Customer(conversation.customerName(), address, address);
                    var thread = new Conversation(Ids.next(), mail, customer, null, clock.instant());
                    conversations.persistAndFlush(thread);
                    conversations.admit(thread, address);
                    return thread;
                });
    }

    private static @Nullable String address(Conversation conversation) {
        return conversation.identities().stream()
                .filter(identity -> identity.kind().equals(Identity.MAIL))
                .map(Identity::value)
                .findFirst()
                .or(() -> Optional.ofNullable(conversation.customerAddress()))
                .filter(Answer::sendableTo)
                .orElse(null);
    }

    private Message send(Conversation conversation, Contact contact, Request request) {
        var subject = conversation.subject() == null && conversation.medium() == Medium.mail ? request.subject() : null;
        var message =
                Message.fromHouse(conversation, "survey", Message.Words.of(subject, request.text()), clock.instant());
        message.belongsTo(contact.id());
        dispatch.send(conversation, message);
        return message;
    }

    private void note(
            QualityFacts.Invited invited,
            Contact contact,
            Conversation conversation,
            Outcome outcome,
            @Nullable Message message) {
        invitations.note(invited.invitationId(), contact, outcome, message, clock.instant());
        var said = new SurveySent(
                invited.invitationId(),
                contact.id(),
                conversation.id(),
                outcome,
                clock.instant(),
                message == null ? null : conversation.medium(),
                message == null ? null : message.id(),
                message == null ? null : message.sequence());
        outbox.say(Saying.of("survey-sent", conversation.id().toString(), conversation.tenantId(), said)
                .about(contact.id().toString()));
    }
}
