package io.centralino.channels.mailbox;

import io.centralino.channels.mailbox.Leases.Lease;
import io.centralino.channels.vault.MailDigest;
import io.centralino.channels.vault.Raw;
import io.centralino.channels.vault.Raws;
import io.centralino.channels.vault.Vault;
import io.centralino.events.Failpoint;
import io.centralino.tenancy.DatabaseAway;
import io.centralino.tenancy.NotYetKnown;
import io.centralino.tenancy.Tenancy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Brings mail from a mailbox into the vault, and from the vault into conversations: first all of it is safe, then it
/// is understood.
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int AT_ONCE = 50;

    private final Leases leases;
    private final Vault vault;
    private final Raws raws;
    private final Understanding understanding;
    private final Tenancy tenancy;
    private final Counter stuck;

    Intake(Leases leases, Vault vault, Raws raws, Understanding understanding, Tenancy tenancy, MeterRegistry meters) {
        this.leases = leases;
        this.vault = vault;
        this.raws = raws;
        this.understanding = understanding;
        this.tenancy = tenancy;
        this.stuck = meters.counter("centralino.channels.mail.stuck");
    }

    /// Stores every mail it is shown, a limited number at a time, and moves the cursor with each.
    Imap.Reader reader(Lease lease) {
        return new Imap.Reader() {
            private int taken;

            @Override
            public long begin(long uidValidity) {
                var cursor = tenancy.in(lease.tenant(), () -> leases.hold(lease));
                // Another validity means other numbers for the same mails: all are looked at again, and known by what
                // they are.
                return cursor.uidValidity() == uidValidity ? cursor.uid() : 0;
            }

            @Override
            public boolean take(long uidValidity, long uid, byte[] mail) {
                store(lease, new Raw.Place(lease.tenant(), lease.account(), uidValidity, uid), mail);
                return ++taken < AT_ONCE;
            }
        };
    }

    private void store(Lease lease, Raw.Place place, byte[] mail) {
        var digest = MailDigest.of(mail);
        var blob = vault.put(place.tenant(), mail);
        tenancy.in(place.tenant(), () -> {
            leases.hold(lease);
            if (!raws.knows(place)) {
                vault.enter(place, digest, mail.length, blob);
            }
            leases.advance(place);
        });
        Failpoint.hit("mail.stored", () -> "mail %s stored, not yet read".formatted(place));
    }

    /// Reads what was stored and not read. One mail that cannot be taken in does not hold up those behind it.
    void catchUp(Lease lease) {
        for (var more = true; more; ) {
            var unread = tenancy.in(lease.tenant(), () -> raws.unread(lease.account(), AT_ONCE));
            more = unread.size() == AT_ONCE;
            for (var id : unread) {
                more &= understand(lease, id);
            }
        }
    }

    private void note(UUID id) {
        var raw = raws.locked(id);
        raw.failed();
        if (raw.state() == Raw.State.stuck) {
            stuck.increment();
        }
    }

    private boolean understand(Lease lease, UUID id) {
        try {
            understanding.of(lease, id);
            return true;
        } catch (Leases.Lost | NotYetKnown | DatabaseAway notItsFault) {
            throw notItsFault;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Mail %s of %s could not be taken in", id, lease.tenant());
            tenancy.in(lease.tenant(), () -> note(id));
            return false;
        }
    }
}
