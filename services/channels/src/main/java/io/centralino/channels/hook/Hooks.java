package io.centralino.channels.hook;

import io.centralino.channels.account.Account;
import io.centralino.channels.account.AccountProblem;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.Medium;
import io.centralino.channels.vault.Vault;
import io.centralino.events.Failpoint;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Keeps what providers send. What was kept before is not kept again, however often it is sent.
@ApplicationScoped
public class Hooks {

    private final HookEvents events;
    private final Accounts accounts;
    private final Vault vault;
    private final Tenancy tenancy;
    private final Event<Kept> kept;
    private final Clock clock;

    Hooks(HookEvents events, Accounts accounts, Vault vault, Tenancy tenancy, Event<Kept> kept, Clock clock) {
        this.events = events;
        this.accounts = accounts;
        this.vault = vault;
        this.tenancy = tenancy;
        this.kept = kept;
        this.clock = clock;
    }

    /// Something lies in the vault and waits to be read. Fired inside the transaction, for those who listen after it.
    record Kept(String organisation) {}

    /// The account a hook names, whatever it may take.
    public Optional<Account> account(String organisation, String id, Medium medium) {
        return organisation.matches(Accounts.SLUG)
                ? tenancy.in(
                        organisation,
                        () -> accounts.named(organisation, id).filter(account -> account.medium() == medium))
                : Optional.empty();
    }

    /// When this returns, the body and its events are safe; they are read soon after.
    public void keep(Account account, byte[] body, List<Notice> notices) {
        if (!account.open()) {
            throw new Refusal(AccountProblem.ACCOUNT_CLOSED, "This account takes nothing new");
        }
        var ids = notices.stream().map(Notice::providerId).toList();
        var tenant = account.tenantId();
        var known = tenancy.in(tenant, () -> events.known(account.id(), ids));
        var fresh = notices.stream()
                .filter(notice -> !known.contains(notice.providerId()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var blob = vault.put(tenant, body);
        tenancy.in(tenant, () -> {
            fresh.forEach(notice -> events.enter(account, notice, blob, clock.instant()));
            kept.fire(new Kept(tenant));
        });
        Failpoint.hit("hook.stored", () -> "%d events of %s stored, not yet read".formatted(fresh.size(), tenant));
    }
}
