package io.centralino.channels.mailbox;

import io.centralino.channels.account.Account;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.answer.Deliveries;
import io.centralino.channels.contact.Arrivals;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.mail.Address;
import io.centralino.channels.mail.Automatic;
import io.centralino.channels.mail.Head;
import io.centralino.channels.mail.Obstacle;
import io.centralino.channels.mail.Reading;
import io.centralino.channels.mailbox.Leases.Lease;
import io.centralino.channels.vault.Raw;
import io.centralino.channels.vault.Raws;
import io.centralino.channels.vault.Vault;
import io.centralino.events.Ids;
import io.centralino.tenancy.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes of a stored mail a message in the right conversation.
@ApplicationScoped
class Understanding {

    private final Vault vault;
    private final Raws raws;
    private final PatientReader reader;
    private final Threads threads;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Messages messages;
    private final Arrivals arrivals;
    private final Deliveries deliveries;
    private final Leases leases;
    private final Tenancy tenancy;
    private final MeterRegistry meters;
    private final Clock clock;

    Understanding(
            Vault vault,
            Raws raws,
            PatientReader reader,
            Threads threads,
            Accounts accounts,
            Conversations conversations,
            Messages messages,
            Arrivals arrivals,
            Deliveries deliveries,
            Leases leases,
            Tenancy tenancy,
            MeterRegistry meters,
            Clock clock) {
        this.vault = vault;
        this.raws = raws;
        this.reader = reader;
        this.threads = threads;
        this.accounts = accounts;
        this.conversations = conversations;
        this.messages = messages;
        this.arrivals = arrivals;
        this.deliveries = deliveries;
        this.leases = leases;
        this.tenancy = tenancy;
        this.meters = meters;
        this.clock = clock;
    }

    void of(Lease lease, UUID id) {
        var raw = tenancy.in(lease.tenant(), () -> raws.findById(id));
        // What failed again and again is not touched any more: it is shown as something that came.
        var reading =
                raw.givenUp() ? new Reading.Unreadable(Head.UNKNOWN, Obstacle.MALFORMED) : reader.read(vault.get(raw));
        tenancy.in(lease.tenant(), () -> {
            leases.hold(lease);
            var still = raws.locked(id);
            if (still.state() == Raw.State.stored) {
                var account = accounts.named(lease.tenant(), lease.account()).orElseThrow();
                var message = take(account, reading);
                messages.flush();
                still.readAs(message.id());
            }
        });
    }

    private Message take(Account account, Reading reading) {
        var head = reading.head();
        var reported = reported(account, reading);
        var known = reported.map(Message::conversationId)
                .or(() -> threads.of(account.tenantId(), head))
                .flatMap(conversations::locked);
        var conversation = known.orElseGet(() -> begin(account, head));
        conversations.mention(conversation, mentioned(head));
        var failed = reported.isPresent()
                && report(reading).map(Reading.Report::undelivered).orElse(false);
        if (failed) {
            deliveries.reached(account.tenantId(), reported.get(), Message.Delivery.failed, "bounced");
        }
        return arrivals.take(conversation, arrival(reading, known.isEmpty() || failed || needsSomeone(reading)));
    }

    /// A machine's note on a known conversation needs nobody.
    private static boolean needsSomeone(Reading reading) {
        return switch (reading.head().automatic()) {
            case NO, BULK -> true;
            case REPLY, BOUNCE -> false;
        };
    }

    /// The answer of ours that this mail is a report on.
    private Optional<Message> reported(Account account, Reading reading) {
        return report(reading).flatMap(report -> threads.answerNamed(account.tenantId(), report.mailId()));
    }

    private static Optional<Reading.Report> report(Reading reading) {
        return reading instanceof Reading.Readable mail && mail.head().automatic() == Automatic.BOUNCE
                ? Optional.ofNullable(mail.report())
                : Optional.empty();
    }

    private Conversation begin(Account account, Head head) {
        var from = head.from();
        var answerTo = notOurs(account, head.answerTo());
        var customer = new Conversation.Customer(
                from == null ? null : from.name(),
                from == null ? null : from.value(),
                answerTo == null ? null : answerTo.value());
        var conversation = new Conversation(
                Ids.next(), account, customer, head.subject().isEmpty() ? null : head.subject(), clock.instant());
        conversations.persistAndFlush(conversation);
        for (var address : new Address[] {notOurs(account, from), answerTo}) {
            if (address != null) {
                conversations.admit(conversation, address.value());
            }
        }
        return conversation;
    }

    /// Mail that claims to come from the account itself is no reason to write to ourselves.
    private static @Nullable Address notOurs(Account account, @Nullable Address address) {
        return address == null || address.value().equals(account.address()) ? null : address;
    }

    private static List<String> mentioned(Head head) {
        var ids = new ArrayList<>(head.referenced());
        if (head.messageId() != null) {
            ids.addFirst(head.messageId());
        }
        return ids;
    }

    private Arrivals.Arrival arrival(Reading reading, boolean calls) {
        var head = reading.head();
        var words = switch (reading) {
            case Reading.Readable mail ->
                new Message.Words(head.subject(), mail.text(), mail.quoted(), mail.html(), mail.attachments());
            case Reading.Unreadable mail -> Message.Words.of(head.subject(), "");
        };
        @Nullable String obstacle = null;
        if (reading instanceof Reading.Unreadable mail) {
            obstacle = mail.obstacle().name().toLowerCase(Locale.ROOT).replace('_', '-');
            meters.counter("centralino.channels.mail.unparsed", "obstacle", obstacle)
                    .increment();
        }
        var from = head.from();
        return new Arrivals.Arrival(
                words,
                from == null ? null : from.name(),
                null,
                head.messageId(),
                obstacle,
                head.automatic() == Automatic.NO
                        ? null
                        : head.automatic().name().toLowerCase(Locale.ROOT),
                calls,
                null);
    }
}
