package io.centralino.journey.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the checker found, and how much it looked at.
public record Verdict(List<Violation> violations, int tries, Snapshot snapshot) {

    /// One broken wall breaks every promise behind it: a reader needs the first few.
    private static final int SHOWN = 20;

    public boolean clean() {
        return violations.isEmpty();
    }

    /// What is broken beyond what SMTP forces on who dies between the server's yes and noting it: the same mail, under
    /// its Message-ID, once more.
    public List<Violation> beyondSmtp() {
        return violations.stream()
                .filter(broken -> !broken.what().equals(Once.SENT_AGAIN))
                .toList();
    }

    Verdict and(Violation violation) {
        var more = new ArrayList<>(violations);
        more.add(violation);
        return new Verdict(List.copyOf(more), tries, snapshot);
    }

    /// One line of what was looked at, and one for each of the first violations.
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
                        + violations.stream()
                                .limit(SHOWN)
                                .map(Violation::toString)
                                .collect(Collectors.joining("\n"));
    }
}
