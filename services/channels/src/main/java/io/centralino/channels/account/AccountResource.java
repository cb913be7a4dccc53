package io.centralino.channels.account;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.channels.mail.Answer;
import io.centralino.channels.mail.Words;
import io.centralino.events.Outbox;
import io.centralino.tenancy.Seals;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Lets administrators say by which ways customers can write.
@Path("/api/v1/{org}/accounts")
@RunOnVirtualThread
@InOrganisation
class AccountResource {

    private final Accounts accounts;
    private final MailboxCursors cursors;
    private final Outbox outbox;
    private final Seals seals;
    private final Provider provider;

    AccountResource(Accounts accounts, MailboxCursors cursors, Outbox outbox, Seals seals, Provider provider) {
        this.accounts = accounts;
        this.cursors = cursors;
        this.outbox = outbox;
        this.seals = seals;
        this.provider = provider;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Body> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        var after = cursor == null ? null : Cursor.decode(cursor, 1)[0];
        if (after != null && !after.matches(Accounts.SLUG)) {
            throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
        }
        var read =
                accounts.page(org, after, Page.LIMIT + 1).stream().map(Body::of).toList();
        return Page.of(read, last -> Cursor.encode(last.id()));
    }

    @GET
    @Path("/{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Body get(@RestPath String org, @RestPath String id) {
        return accounts.named(org, id).map(Body::of).orElseThrow(Refusal::notFound);
    }

    @PUT
    @Path("/{id}")
    @Idempotent
    @Allowed({ADMIN, OPERATOR})
    public Body put(
            @RestPath String org, @RestPath @Pattern(regexp = Accounts.SLUG) String id, @Valid @NotNull Wanted wanted) {
        var account = accounts.named(org, id).orElseGet(() -> new Account(org, id, wanted.medium()));
        if (account.medium() != wanted.medium()) {
            throw new Refusal(
                    AccountProblem.ACCOUNT_MEDIUM_FIXED, "This account is a %s account".formatted(account.medium()));
        }
        account.describe(
                Words.line(wanted.name(), 100),
                address(wanted),
                wanted.language(),
                wanted.open() == null || wanted.open());
        account.fallsBackTo(fallback(org, wanted));
        if (wanted.mailbox() != null) {
            var password = wanted.mailbox().password();
            account.enterWith(
                    wanted.mailbox().login(), password == null ? null : seals.seal(org, new MailboxKey(password)));
        }
        switch (account.medium()) {
            case whatsapp -> provider.agree(account, wanted.whatsapp());
            case rest -> provider.agree(account, wanted.rest());
            case mail, chat, form -> {}
        }
        keep(account);
        outbox.state("channels.account-state", id, org, State.of(account));
        return Body.of(account);
    }

    private @Nullable String fallback(String org, Wanted wanted) {
        var named = wanted.fallback();
        if (named != null
                && accounts.named(org, named)
                        .filter(account -> account.medium() == Medium.mail)
                        .isEmpty()) {
            throw new Refusal(WebProblem.INVALID, "fallback is one of your mail accounts");
        }
        return named;
    }

    private static @Nullable String address(Wanted wanted) {
        var address = wanted.address() == null ? null : wanted.address().strip().toLowerCase(Locale.ROOT);
        if (wanted.medium() == Medium.mail && address == null) {
            throw new Refusal(WebProblem.INVALID, "A mail account needs an address");
        }
        if (wanted.medium() == Medium.whatsapp) {
            if (address == null || !address.matches("\\+[0-9]{5,15}")) {
                throw new Refusal(
                        WebProblem.INVALID, "The address of a whatsapp account is its number, as in +390212345");
            }
            return address;
        }
        if (address != null && !Answer.sendableTo(address)) {
            throw new Refusal(WebProblem.INVALID, "This is not an address that mail can be sent from");
        }
        return address;
    }

    private void keep(Account account) {
        try {
            accounts.persistAndFlush(account);
        } catch (PersistenceException taken) {
            if (taken instanceof ConstraintViolationException violation
                    && "account_mailbox".equals(violation.getConstraintName())) {
                throw new Refusal(AccountProblem.ACCOUNT_ADDRESS_TAKEN, "Mail to one address is read by one account");
            }
            throw taken;
        }
        if (account.medium() == Medium.mail) {
            cursors.begin(account.tenantId(), account.id());
        }
    }

    /// What an administrator may say of an account.
    record Wanted(
            @NotNull Medium medium,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 254) String address,

            @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")
            String language,

            @Nullable Boolean open,
            @Nullable @Pattern(regexp = Accounts.SLUG) String fallback,
            @Nullable @Valid Mailbox mailbox,
            @Nullable @Valid WhatsApp whatsapp,
            @Nullable @Valid Rest rest) {

        /// How the mailbox is entered; never shown again.
        record Mailbox(
                @Nullable @Pattern(regexp = "[!-~]{1,254}") String login,
                @Nullable @Size(min = 1, max = 200) String password) {}
    }

    /// A number at the WhatsApp Cloud API. The keys are never shown again.
    record WhatsApp(
            @Nullable @Pattern(regexp = "[0-9]{1,32}") String phoneNumberId,
            @Nullable @Pattern(regexp = KEY) String appSecret,
            @Nullable @Pattern(regexp = KEY) String verifyToken,
            @Nullable @Pattern(regexp = KEY) String accessToken) {
        private static final String KEY = "[!-~]{8,1000}";
    }

    /// A partner on the signed channel. The secret is never shown again.
    record Rest(
            @Nullable @Size(max = 1000) @Pattern(regexp = "https?://[!-~]+")
            String callbackUrl,

            @Nullable @Pattern(regexp = "whsec_[A-Za-z0-9+/]{32,172}={0,2}")
            String secret) {}

    /// An account as it is shown.
    ///
    /// @param phoneNumberId what WhatsApp calls its number
    /// @param callbackUrl where a partner takes answers
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String id,
            Medium medium,
            String name,
            @Nullable String address,
            @Nullable String language,
            boolean open,
            @Nullable String fallback,
            @Nullable String phoneNumberId,
            @Nullable String callbackUrl) {
        static Body of(Account account) {
            return new Body(
                    account.id(),
                    account.medium(),
                    account.name(),
                    account.address(),
                    account.language(),
                    account.open(),
                    account.fallback(),
                    account.remoteId(),
                    account.remoteUrl());
        }
    }

    /// An account as other services are told.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String tenant,
            String id,
            Medium medium,
            String name,
            @Nullable String address,
            @Nullable String language,
            boolean open) {
        static State of(Account account) {
            return new State(
                    account.tenantId(),
                    account.id(),
                    account.medium(),
                    account.name(),
                    account.address(),
                    account.language(),
                    account.open());
        }
    }
}
