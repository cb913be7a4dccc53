package io.centralino.journey.check;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands in all databases and mailboxes at one quiet moment.
public record Snapshot(
        Instant at,
        List<Message> messages,
        List<Contact> contacts,
        List<Work> work,
        List<Offer> offers,
        List<Attached> files,
        List<Counted> ledger,
        List<Told> told,
        List<DeadLetter> deadLetters,
        List<Mail> mails,
        List<Sighting> sightings) {

    /// A message of channels.
    ///
    /// @param ops the operations whose canaries sing in it, only where it says something new
    public record Message(
            String tenant,
            String id,
            String conversation,
            @Nullable String contact,
            int sequence,
            boolean inbound,
            List<String> ops) {}

    /// A contact of channels.
    public record Contact(
            String tenant,
            String id,
            String conversation,
            String state,
            @Nullable String reason) {
        boolean closed(String because) {
            return state.equals("closed") && because.equals(reason);
        }
    }

    /// What routing knows of a contact.
    public record Work(String tenant, String contact, String state) {}

    /// An offer of routing; without an outcome it still rings.
    public record Offer(
            String tenant,
            String id,
            String contact,
            String agent,
            @Nullable String outcome,
            Instant expiresAt) {}

    /// A contact as cases filed it.
    public record Attached(
            String tenant,
            String contact,
            String customer,
            @Nullable String matter) {}

    /// A contact as the ledger counts it.
    public record Counted(
            String tenant,
            String contact,
            boolean handled,
            @Nullable String reason) {
        boolean closed(String because) {
            return because.equals(reason);
        }
    }

    /// A fact as the ledger heard it.
    public record Told(String tenant, String contact, String owner, String event, long sequence, String id) {}

    /// A fact that nobody could hear.
    public record DeadLetter(String service, String key, String reason) {}

    /// A mail in a customer's mailbox.
    public record Mail(String mailbox, String messageId, List<String> ops) {}

    /// A canary where it does not belong.
    public record Sighting(String tenant, String place, String canary) {}

    /// Rows by something they share.
    static <T> Map<String, List<T>> by(Collection<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }

    /// Messages by the operation that sings in them.
    Map<String, List<Message>> messagesByOp() {
        return messages.stream()
                .flatMap(message -> message.ops().stream().map(op -> Map.entry(op, message)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Map<String, List<Mail>> mailsByOp() {
        return mails.stream()
                .flatMap(mail -> mail.ops().stream().map(op -> Map.entry(op, mail)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
