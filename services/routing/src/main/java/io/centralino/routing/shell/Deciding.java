package io.centralino.routing.shell;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Failpoint;
import io.centralino.events.Outbox;
import io.centralino.routing.RoutingConfig;
import io.centralino.routing.match.Matchmaker;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// One instance's part in deciding: standing by, or holding the lease and deciding round by round.
///
/// Not safe for threads. State lives in memory only between rounds of one reign; winning the lease reads it anew.
final class Deciding {
    private static final Logger LOG = Logger.getLogger(Deciding.class);

    private final AgroalDataSource engine;
    private final Standing standing;
    private final Decisions decisions;
    private final Outbox outbox;
    private final RoutingConfig config;
    private final Clock clock;
    private final Lease lease;
    private final AtomicBoolean peopleChanged = new AtomicBoolean();
    private Matchmaker matchmaker;
    private Marks undone = new Marks();

    Deciding(
            AgroalDataSource engine,
            Standing standing,
            Decisions decisions,
            Outbox outbox,
            RoutingConfig config,
            Clock clock,
            UUID instance) {
        this.engine = engine;
        this.standing = standing;
        this.decisions = decisions;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
        this.lease = new Lease(instance, config.match().lease());
        this.matchmaker = new Matchmaker(config.offer().patience());
    }

    boolean reigns() {
        return lease.held();
    }

    long epoch() {
        return lease.epoch();
    }

    /// Grants, contracts or employers are different now: everybody is looked at again in the next round.
    void peopleChanged() {
        peopleChanged.set(true);
    }

    Optional<Instant> due() {
        return matchmaker.due();
    }

    /// Takes the lease if it is free, and then reads everything.
    boolean takeOver() throws SQLException {
        try (var connection = engine.getConnection()) {
            if (!lease.take(connection)) {
                return false;
            }
            matchmaker = new Matchmaker(config.offer().patience());
            undone = new Marks();
            peopleChanged.set(false);
            decisions.prolong(connection, clock.instant());
            var read = new int[1];
            connection.setAutoCommit(false);
            try {
                standing.all(connection, change -> {
                    read[0]++;
                    matchmaker.hear(change);
                });
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            LOG.infof("Deciding from now on, in epoch %d, knowing %d things", lease.epoch(), read[0]);
            return true;
        } catch (SQLException | RuntimeException e) {
            lease.lost();
            throw e;
        }
    }

    /// Looks at what is marked, decides, and commits all of it only if this instance still holds the lease.
    ///
    /// @return whether there is more to do at once
    boolean round() throws SQLException {
        try (var connection = engine.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return round(connection);
            } catch (SQLException | RuntimeException e) {
                // Nothing of this round has happened, but the matchmaker believes it has: read everything anew.
                lease.lost();
                throw e;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private boolean round(Connection connection) throws SQLException {
        var marks = undone;
        undone = new Marks();
        marks.read(connection);
        standing.marked(connection, marks, matchmaker::hear);
        var everybody = peopleChanged.getAndSet(false);
        if (everybody) {
            standing.queues(connection, null, matchmaker::hear);
            standing.agents(connection, null, matchmaker::hear);
        }
        var now = clock.instant();
        var decided = matchmaker.decide(now, config.match().batch());
        if (marks.isEmpty() && !everybody && decided.isEmpty() && !lease.aging()) {
            return false;
        }
        var failed = decided.isEmpty() ? new Marks() : decisions.carryOut(connection, decided, now);
        marks.delete(connection);
        if (!lease.confirm(connection)) {
            LOG.warn("Somebody else decides now: what was decided here is dropped");
            return false;
        }
        if (!decided.isEmpty()) {
            Failpoint.hit("offers.committing", () -> decided.size() + " decisions not yet committed");
        }
        connection.commit();
        undone = failed;
        if (!decided.isEmpty()) {
            Failpoint.hit("offers.committed", () -> decided.size() + " decisions committed, facts not yet published");
            outbox.committed();
        }
        return marks.mayBeMore() || decided.size() >= config.match().batch();
    }

    /// Lets a standby take over at once.
    void stepDown() {
        if (lease.held()) {
            try (var connection = engine.getConnection()) {
                lease.release(connection);
            } catch (SQLException e) {
                LOG.debugf("The lease ends by its term: %s", e.getMessage());
            }
        }
    }
}
