package io.centralino.channels.contact;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.AccountProblem;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.Medium;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.mail.Answer;
import io.centralino.channels.mail.Words;
import io.centralino.events.Ids;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Shows contacts, and takes those that come by form.
@Path("/api/v1/{org}/contacts")
@RunOnVirtualThread
@InOrganisation
class ContactResource {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final Clock clock;

    ContactResource(Contacts contacts, Conversations conversations, Accounts accounts, Arrivals arrivals, Clock clock) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, CLIENT, ADMIN})
    public Page<Body> list(
            @RestPath String org, @RestQuery @DefaultValue("open") String state, @RestQuery @Nullable String cursor) {
        var before = cursor == null ? null : id(Cursor.decode(cursor, 1)[0]);
        var page = contacts.page(state(state), before, Page.LIMIT + 1);
        var talks = conversations.of(page.stream().map(Contact::conversationId).collect(Collectors.toSet()));
        var read = page.stream()
                .map(contact -> Body.of(contact, Objects.requireNonNull(talks.get(contact.conversationId()))))
                .toList();
        return Page.of(read, last -> Cursor.encode(last.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, CLIENT, ADMIN})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return contacts.findByIdOptional(id)
                .map(contact -> Body.of(contact, conversations.findById(contact.conversationId())))
                .orElseThrow(Refusal::notFound);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Allowed({AGENT, SUPERVISOR, CLIENT, ADMIN})
    public Taken post(@RestPath String org, @Valid @NotNull Sent sent) {
        var account = accounts.named(org, sent.accountId())
                .filter(named -> named.medium() == Medium.form)
                .orElseThrow(Refusal::notFound);
        if (!account.open()) {
            throw new Refusal(AccountProblem.ACCOUNT_CLOSED, "This form takes nothing new");
        }
        var subject = sent.subject() == null ? null : Words.line(sent.subject(), 400);
        var conversation = begin(account, sent.from(), subject);
        var words = Message.Words.of(subject, Words.lines(sent.text()).strip());
        var message = arrivals.take(conversation, Arrivals.Arrival.of(words, conversation.customerName(), null));
        return new Taken(Objects.requireNonNull(message.contactId()), conversation.id(), message.id());
    }

    private Conversation begin(Account account, Sent.@Nullable From from, @Nullable String subject) {
        var mail =
                from == null || from.mail() == null ? null : from.mail().strip().toLowerCase(Locale.ROOT);
        if (mail != null && !Answer.sendableTo(mail)) {
            throw new Refusal(WebProblem.INVALID, "from.mail is not a mail address");
        }
        var name = from == null || from.name() == null ? null : Words.line(from.name(), 200);
        var conversation = new Conversation(
                Ids.next(), account, new Conversation.Customer(name, mail, mail), subject, clock.instant());
        conversations.persist(conversation);
        if (mail != null) {
            conversations.flush();
            conversations.admit(conversation, mail);
        }
        return conversation;
    }

    private static Contact.State state(String word) {
        return switch (word) {
            case "open" -> Contact.State.open;
            case "closed" -> Contact.State.closed;
            default -> throw new Refusal(WebProblem.INVALID, "state is open or closed");
        };
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal(WebProblem.BAD_CURSOR, "This cursor is not from this list");
        }
    }

    /// A contact that a form or another program hands in.
    record Sent(
            @NotBlank @Size(max = 39) String accountId,
            @Nullable @Valid From from,
            @Nullable @Size(max = 400) String subject,
            @NotBlank @Size(max = 100_000) String text) {

        /// Who wrote, as far as they said.
        record From(
                @Nullable @Size(max = 254) String mail,
                @Nullable @Size(max = 200) String name) {}
    }

    /// Where what was handed in has gone.
    record Taken(UUID contactId, UUID conversationId, UUID messageId) {}

    /// A contact as it is shown.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            UUID id,
            UUID conversationId,
            String accountId,
            Medium medium,
            Contact.State state,
            Instant openedAt,
            int firstSequence,
            @Nullable UUID successorOf,
            @Nullable UUID agentId,
            @Nullable Instant closedAt,
            Contact.@Nullable Reason reason,
            @Nullable String subject,
            @Nullable String customerName) {
        static Body of(Contact contact, Conversation conversation) {
            return new Body(
                    contact.id(),
                    contact.conversationId(),
                    contact.accountId(),
                    contact.medium(),
                    contact.state(),
                    contact.openedAt(),
                    contact.firstSequence(),
                    contact.successorOf(),
                    contact.agentId(),
                    contact.closedAt(),
                    contact.reason(),
                    conversation.subject(),
                    conversation.customerName());
        }
    }
}
