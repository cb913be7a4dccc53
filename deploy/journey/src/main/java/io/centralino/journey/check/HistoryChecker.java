package io.centralino.journey.check;

import io.centralino.journey.check.Snapshot.Mail;
import io.centralino.journey.check.Snapshot.Sighting;
import io.centralino.players.history.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/// Puts every promise to the test after a load or a fault: waits for quiet, reads all databases, compares.
public final class HistoryChecker {

    private final Databases databases;
    private final String kafka;

    public HistoryChecker(Databases databases, String kafka) {
        this.databases = databases;
        this.kafka = kafka;
    }

    /// Judges a record and a snapshot; all that has to be known stands in them.
    public static Verdict judge(Collection<Operation> tries, Snapshot snapshot) {
        var violations = new ArrayList<Violation>();
        Rule.ALL.forEach(rule -> violations.addAll(rule.broken(tries, snapshot)));
        return new Verdict(List.copyOf(violations), tries.size(), snapshot);
    }

    /// @param mails reads the customers' mailboxes, once all is quiet
    /// @param seen reads what the drivers were shown that was not theirs
    public Verdict check(
            Supplier<Collection<Operation>> tries, Supplier<List<Mail>> mails, Supplier<Collection<Sighting>> seen) {
        return check(tries, mails, seen, Quiet.PATIENCE);
    }

    public Verdict check(
            Supplier<Collection<Operation>> tries,
            Supplier<List<Mail>> mails,
            Supplier<Collection<Sighting>> seen,
            Duration patience) {
        var moving = new Quiet(databases, kafka).await(patience);
        var verdict = judge(tries.get(), new SnapshotReader(databases).read(mails.get(), seen.get()));
        return moving.isEmpty()
                ? verdict
                : verdict.and(new Violation(
                        Promise.LIVENESS,
                        "?",
                        "not quiet after %d s".formatted(patience.toSeconds()),
                        moving.toString()));
    }
}
