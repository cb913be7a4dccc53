package io.centralino.journey.check;

import io.centralino.players.history.History;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// No double: one message, one contact, one accepted offer for each time it was free, one answer, one count.
final class Once implements Rule {

    /// What can be true of a contact one time only.
    private static final Set<String> ONCE =
            Set.of("contact-opened", "contact-closed", "contact-handled", "contact-identified");

    static final String SENT_AGAIN = "an answer arrived again under its Message-ID";

    @Override
    public List<Violation> broken(Collection<Operation> tries, Snapshot snapshot) {
        var findings = new Findings(Promise.NO_DOUBLE);
        saidOnce(tries, snapshot, findings);
        sameAnswer(tries, findings);
        oneRow(snapshot, findings);
        oneOwner(snapshot, findings);
        toldOnce(snapshot, findings);
        return findings.list();
    }

    private static void saidOnce(Collection<Operation> tries, Snapshot snapshot, Findings findings) {
        var messages = snapshot.messagesByOp();
        var mails = snapshot.mailsByOp();
        for (var operation : History.merged(tries)) {
            var stored = messages.getOrDefault(operation.op(), List.of());
            if (stored.size() > 1) {
                findings.add(operation.tenant(), "%s stands %d times".formatted(operation.op(), stored.size()), stored);
            }
            var arrived = mails.getOrDefault(operation.op(), List.of());
            if (operation.kind() == Kind.REPLY && arrived.size() > 1) {
                findings.add(operation.tenant(), arrivedTwice(arrived), arrived);
            }
        }
        // What a customer sees as one thread is one conversation.
        Snapshot.by(tries, Operation::conversation).forEach((thread, said) -> {
            var conversations = said.stream()
                    .flatMap(operation -> messages.getOrDefault(operation.op(), List.of()).stream())
                    .map(Snapshot.Message::conversation)
                    .collect(Collectors.toSet());
            if (conversations.size() > 1) {
                findings.add(
                        said.getFirst().tenant(), "%s became several conversations".formatted(thread), conversations);
            }
        });
    }

    private static String arrivedTwice(List<Snapshot.Mail> arrived) {
        var ids = arrived.stream().map(Snapshot.Mail::messageId).distinct().count();
        return ids == 1 ? SENT_AGAIN : "an answer arrived as %d mails".formatted(ids);
    }

    /// Who asks twice is told the same.
    private static void sameAnswer(Collection<Operation> tries, Findings findings) {
        var acked = tries.stream().filter(Operation::acked).toList();
        Snapshot.by(acked, Operation::op).forEach((op, again) -> {
            var answers = again.stream().map(Once::lasting).distinct().toList();
            if (answers.size() > 1) {
                findings.add(again.getFirst().tenant(), "%s was answered differently".formatted(op), answers);
            }
        });
    }

    /// What the answer to an operation may never change. A message that its agent had not seen when she wrapped up
    /// moves to the contact that follows, so its contact may be another later.
    private static Map<String, String> lasting(Operation operation) {
        if (operation.kind() != Kind.MESSAGE) {
            return operation.ids();
        }
        var ids = new HashMap<>(operation.ids());
        ids.remove("contactId");
        return ids;
    }

    private static void oneRow(Snapshot snapshot, Findings findings) {
        Snapshot.by(snapshot.work(), Snapshot.Work::contact).values().forEach(rows -> {
            if (rows.size() > 1) {
                findings.add(rows.getFirst().tenant(), "a contact is in routing %d times".formatted(rows.size()), rows);
            }
        });
        Snapshot.by(snapshot.files(), Snapshot.Attached::contact).values().forEach(rows -> {
            if (rows.size() > 1) {
                findings.add(rows.getFirst().tenant(), "a contact was filed %d times".formatted(rows.size()), rows);
            }
        });
        Snapshot.by(snapshot.ledger(), Snapshot.Counted::contact).values().forEach(rows -> {
            if (rows.size() > 1) {
                findings.add(rows.getFirst().tenant(), "a contact counts %d times".formatted(rows.size()), rows);
            }
        });
    }

    private static void oneOwner(Snapshot snapshot, Findings findings) {
        var released = Snapshot.by(
                snapshot.told().stream()
                        .filter(told -> told.event().equals("contact-released"))
                        .toList(),
                Snapshot.Told::contact);
        var accepted = snapshot.offers().stream()
                .filter(offer -> "accepted".equals(offer.outcome()))
                .toList();
        Snapshot.by(accepted, Snapshot.Offer::contact).forEach((contact, offers) -> {
            var free = 1 + released.getOrDefault(contact, List.of()).size();
            if (offers.size() > free) {
                findings.add(
                        offers.getFirst().tenant(), "a contact was accepted %d times".formatted(offers.size()), offers);
            }
        });
    }

    private static void toldOnce(Snapshot snapshot, Findings findings) {
        var ids = new HashSet<String>();
        for (var told : snapshot.told()) {
            if (!ids.add(told.id())) {
                findings.add(told.tenant(), "the ledger heard a fact twice", told);
            }
        }
        Snapshot.by(snapshot.told(), told -> told.contact() + " " + told.event())
                .values()
                .forEach(rows -> {
                    if (rows.size() > 1 && ONCE.contains(rows.getFirst().event())) {
                        findings.add(
                                rows.getFirst().tenant(),
                                "%s was said %d times of a contact"
                                        .formatted(rows.getFirst().event(), rows.size()),
                                rows);
                    }
                });
    }
}
