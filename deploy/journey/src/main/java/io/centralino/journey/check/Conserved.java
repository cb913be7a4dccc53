package io.centralino.journey.check;

import io.centralino.players.history.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Conservation: of each tenant's contacts, those handled, abandoned, set aside and still at work add up, and all
/// services agree on which is which.
final class Conserved implements Rule {

    private static final Set<String> AT_WORK = Set.of("waiting", "offered", "assigned", "wrapping", "parked");

    @Override
    public List<Violation> broken(Collection<Operation> tries, Snapshot snapshot) {
        var findings = new Findings(Promise.CONSERVATION);
        Snapshot.by(snapshot.contacts(), Snapshot.Contact::tenant)
                .forEach((tenant, contacts) -> balance(tenant, contacts, snapshot, findings));
        return findings.list();
    }

    private static void balance(String tenant, List<Snapshot.Contact> contacts, Snapshot snapshot, Findings findings) {
        var atWork = snapshot.work().stream()
                .filter(work -> work.tenant().equals(tenant) && AT_WORK.contains(work.state()))
                .map(Snapshot.Work::contact)
                .collect(Collectors.toSet());
        var handled = snapshot.work().stream()
                .filter(work -> work.tenant().equals(tenant) && work.state().equals("handled"))
                .map(Snapshot.Work::contact)
                .collect(Collectors.toSet());
        var dead = snapshot.deadLetters().stream().map(Snapshot.DeadLetter::key).collect(Collectors.toSet());
        var ledger = snapshot.ledger().stream()
                .filter(row -> row.tenant().equals(tenant))
                .collect(Collectors.toMap(Snapshot.Counted::contact, row -> row, (first, second) -> first));
        for (var contact : contacts) {
            var counted = ledger.get(contact.id());
            var open = contact.state().equals("open");
            if (dead.contains(contact.id()) || dead.contains(contact.conversation()) || counted == null) {
                continue;
            }
            if (open != atWork.contains(contact.id())) {
                findings.add(tenant, open ? "open, but nobody's work" : "closed, but still at work", contact);
            }
            if (!Objects.equals(contact.reason(), counted.reason())) {
                findings.add(tenant, "channels and the ledger differ on how it ended", contact + " " + counted);
            }
            if (counted.handled() != handled.contains(contact.id())) {
                findings.add(
                        tenant, "routing and the ledger differ on whether it was handled", contact + " " + counted);
            }
            if (contact.closed("handled") && !handled.contains(contact.id())) {
                findings.add(tenant, "closed as handled, though nobody did", contact);
            }
        }
        if (ledger.size() != contacts.size() && dead.isEmpty()) {
            findings.add(tenant, "%d contacts, %d counted".formatted(contacts.size(), ledger.size()), "");
        }
    }
}
