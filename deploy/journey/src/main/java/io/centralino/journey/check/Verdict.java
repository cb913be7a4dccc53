package io.centralino.journey.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the checker found, and how much it looked at.
public record Verdict(List<Violation> violations, int tries, Snapshot snapshot) {

    public boolean clean() {
        return violations.isEmpty();
    }

    Verdict and(Violation violation) {
        var more = new ArrayList<>(violations);
        more.add(violation);
        return new Verdict(List.copyOf(more), tries, snapshot);
    }

    /// One line of what was looked at, and one for each violation.
    @Override
    public String toString() {
        var looked = "%d tries, %d messages, %d contacts, %d offers, %d facts in the ledger, %d mails: "
                .formatted(
                        tries,
                        snapshot.messages().size(),
                        snapshot.contacts().size(),
                        snapshot.offers().size(),
                        snapshot.told().size(),
                        snapshot.mails().size());
        return clean()
                ? looked + "every promise kept"
                : looked + violations.size() + " broken promises\n"
                        + violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
    }
}
