package io.centralino.journey.check;

import io.centralino.players.history.History;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Operation;
import io.centralino.players.history.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// No loss: what was acknowledged stands in every database it must reach, what was refused stands in none.
final class Kept implements Rule {

    @Override
    public List<Violation> broken(Collection<Operation> tries, Snapshot snapshot) {
        var findings = new Findings(Promise.NO_LOSS);
        var messages = snapshot.messagesByOp();
        var mails = snapshot.mailsByOp();
        for (var operation : History.merged(tries)) {
            var said = operation.kind() == Kind.MESSAGE || operation.kind() == Kind.REPLY;
            if (!said) {
                continue;
            }
            var stored = messages.getOrDefault(operation.op(), List.of());
            if (operation.acked() && stored.isEmpty()) {
                findings.add(operation.tenant(), "an acknowledged %s is nowhere".formatted(word(operation)), operation);
            }
            if (operation.outcome() == Outcome.REFUSED && !stored.isEmpty()) {
                findings.add(operation.tenant(), "a refused %s stands".formatted(word(operation)), stored);
            }
            if (operation.acked() && byMail(operation) && !mails.containsKey(operation.op())) {
                findings.add(operation.tenant(), "an acknowledged answer never reached the mailbox", operation);
            }
            stored.stream()
                    .filter(message -> message.inbound() && message.contact() == null)
                    .forEach(message -> findings.add(message.tenant(), "a message belongs to no contact", message));
        }
        everyContactIsKnown(snapshot, findings);
        finishedWorkIsFinished(tries, snapshot, findings);
        snapshot.deadLetters().forEach(letter -> findings.add("?", "a fact became a dead letter", letter));
        return findings.list();
    }

    private static void everyContactIsKnown(Snapshot snapshot, Findings findings) {
        var work = ids(snapshot.work(), Snapshot.Work::contact);
        var files = ids(snapshot.files(), Snapshot.Attached::contact);
        var ledger = ids(snapshot.ledger(), Snapshot.Counted::contact);
        for (var contact : snapshot.contacts()) {
            if (!work.contains(contact.id())) {
                findings.add(contact.tenant(), "a contact never reached routing", contact);
            }
            if (!files.contains(contact.id())) {
                findings.add(contact.tenant(), "a contact never reached cases", contact);
            }
            if (!ledger.contains(contact.id())) {
                findings.add(contact.tenant(), "a contact never reached the ledger", contact);
            }
        }
    }

    private static void finishedWorkIsFinished(Collection<Operation> tries, Snapshot snapshot, Findings findings) {
        var handled = snapshot.ledger().stream()
                .filter(Snapshot.Counted::handled)
                .map(Snapshot.Counted::contact)
                .collect(Collectors.toSet());
        History.merged(tries).stream()
                .filter(operation -> operation.kind() == Kind.WRAP_UP && operation.acked())
                .filter(operation -> !handled.contains(operation.ids().getOrDefault("contactId", "")))
                .forEach(operation ->
                        findings.add(operation.tenant(), "finished work does not count as handled", operation));
    }

    private static <T> Set<String> ids(Collection<T> rows, Function<T, String> id) {
        return rows.stream().map(id).collect(Collectors.toSet());
    }

    private static boolean byMail(Operation operation) {
        return operation.kind() == Kind.REPLY && operation.channel().equals("mail");
    }

    private static String word(Operation operation) {
        return operation.kind() == Kind.REPLY ? "answer" : "message";
    }
}
