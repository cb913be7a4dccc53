package io.centralino.journey.check;

import io.centralino.players.history.Operation;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Liveness: no offer rings past its time, and no contact waits for an offer that rings nowhere.
final class Alive implements Rule {

    /// How late the clock of offers may be.
    private static final Duration GRACE = Duration.ofSeconds(2);

    @Override
    public List<Violation> broken(Collection<Operation> tries, Snapshot snapshot) {
        var findings = new Findings(Promise.LIVENESS);
        var ringing = snapshot.offers().stream()
                .filter(offer -> offer.outcome() == null)
                .toList();
        ringing.stream()
                .filter(offer -> offer.expiresAt().plus(GRACE).isBefore(snapshot.at()))
                .forEach(offer -> findings.add(offer.tenant(), "an offer rings past its time", offer));
        var offered = ringing.stream().map(Snapshot.Offer::contact).collect(Collectors.toSet());
        snapshot.work().stream()
                .filter(work -> work.state().equals("offered") && !offered.contains(work.contact()))
                .forEach(work -> findings.add(work.tenant(), "offered, but nothing rings", work));
        return findings.list();
    }
}
