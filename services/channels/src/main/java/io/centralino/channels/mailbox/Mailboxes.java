package io.centralino.channels.mailbox;

import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.MailboxKey;
import io.centralino.channels.mail.MailLimits;
import io.centralino.channels.mailbox.Leases.Lease;
import io.centralino.tenancy.NotYetKnown;
import io.centralino.tenancy.Seals;
import io.centralino.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks into every mailbox this instance holds, again and again. One that is away is tried again; the others do not
/// wait for it.
@ApplicationScoped
class Mailboxes {

    private static final Logger LOG = Logger.getLogger(Mailboxes.class);
    private static final int AT_ONCE = 8;

    private final Leases leases;
    private final Intake intake;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Seals seals;
    private final Polls polls;
    private final ChannelsConfig.Mail config;
    private final Map<String, Imap> connections = new ConcurrentHashMap<>();
    private final Map<String, Boolean> busy = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    Mailboxes(
            Leases leases,
            Intake intake,
            Accounts accounts,
            Tenancy tenancy,
            Seals seals,
            Polls polls,
            ChannelsConfig config) {
        this.leases = leases;
        this.intake = intake;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.seals = seals;
        this.polls = polls;
        this.config = config.mail();
    }

    void start(@Observes StartupEvent started) {
        running = true;
        Thread.ofVirtual().name("mailboxes").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws SQLException {
        running = false;
        readers.shutdownNow();
        connections.values().forEach(Mailboxes::close);
        leases.giveBack();
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(config.pollEvery());
                for (var lease : leases.take()) {
                    var name = lease.tenant() + "/" + lease.account();
                    if (busy.putIfAbsent(name, true) == null) {
                        readers.execute(() -> look(lease, name));
                    }
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException later) {
                LOG.debugf("Mailboxes wait for the database: %s", later.getMessage());
            }
        }
    }

    private void look(Lease lease, String name) {
        try {
            room.acquire();
            try {
                // What an earlier life stored and did not get to comes first.
                intake.catchUp(lease);
                var connection = connection(lease, name);
                if (connection != null) {
                    connection.read(intake.reader(lease));
                    intake.catchUp(lease);
                }
                polls.well(name);
            } finally {
                room.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Leases.Lost lost) {
            LOG.infof("Mailbox %s: %s", name, lost.getMessage());
            forget(name);
        } catch (NotYetKnown early) {
            // A tenant's key comes a moment after the tenant; mail waits in its mailbox.
            LOG.debugf("Mailbox %s waits for %s", name, early.what());
        } catch (Exception away) {
            polls.away(name, away);
            forget(name);
        } finally {
            busy.remove(name);
        }
    }

    private @Nullable Imap connection(Lease lease, String name) throws MessagingException {
        var open = connections.get(name);
        if (open != null) {
            return open;
        }
        var account = tenancy.in(lease.tenant(), () -> accounts.named(lease.tenant(), lease.account()))
                .orElseThrow();
        var password = password(account);
        if (account.login() == null || password == null) {
            return null;
        }
        var opened = Imap.open(config, account.login(), password, MailLimits.USUAL.size());
        connections.put(name, opened);
        return opened;
    }

    private @Nullable String password(Account account) {
        var secret = account.secret();
        return secret == null
                ? config.password().orElse(null)
                : seals.open(account.tenantId(), secret, MailboxKey.class)
                        .map(MailboxKey::password)
                        .orElse(null);
    }

    private void forget(String name) {
        var open = connections.remove(name);
        if (open != null) {
            close(open);
        }
    }

    private static void close(Imap open) {
        try {
            open.close();
        } catch (MessagingException gone) {
            LOG.debugf("A mail server was gone before we left: %s", gone.getMessage());
        }
    }
}
