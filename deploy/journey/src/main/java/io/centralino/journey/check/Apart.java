package io.centralino.journey.check;

import io.centralino.players.history.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// Isolation: no canary outside its tenant, and one contact has one tenant in every database.
final class Apart implements Rule {

    @Override
    public List<Violation> broken(Collection<Operation> tries, Snapshot snapshot) {
        var findings = new Findings(Promise.ISOLATION);
        snapshot.sightings()
                .forEach(sighting ->
                        findings.add(sighting.tenant(), "seen in %s".formatted(sighting.place()), sighting.canary()));
        var owners = new HashMap<String, String>();
        snapshot.contacts().forEach(contact -> owners.put(contact.id(), contact.tenant()));
        snapshot.work().forEach(row -> same(owners, row.contact(), row.tenant(), row, findings));
        snapshot.offers().forEach(row -> same(owners, row.contact(), row.tenant(), row, findings));
        snapshot.files().forEach(row -> same(owners, row.contact(), row.tenant(), row, findings));
        snapshot.ledger().forEach(row -> same(owners, row.contact(), row.tenant(), row, findings));
        snapshot.told().forEach(row -> same(owners, row.contact(), row.tenant(), row, findings));
        var messages = snapshot.messagesByOp();
        for (var operation : tries) {
            messages.getOrDefault(operation.op(), List.of()).stream()
                    .filter(message -> !message.tenant().equals(operation.tenant()))
                    .forEach(message ->
                            findings.add(operation.tenant(), "said to one tenant, stored at another", message));
        }
        return findings.list();
    }

    private static void same(
            HashMap<String, String> owners, String contact, String tenant, Object row, Findings findings) {
        var owner = owners.putIfAbsent(contact, tenant);
        if (owner != null && !owner.equals(tenant)) {
            findings.add(owner, "a contact stands under another tenant too", row);
        }
    }
}
