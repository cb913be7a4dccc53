package io.centralino.routing.match;

import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One medium of one demand: who waits and who is free to take it, each in the order of the rule.
final class Line {

    final Demand demand;
    final Medium medium;
    final TreeSet<Need> waiting = new TreeSet<>(Need.ORDER);
    final TreeSet<Candidate> free = new TreeSet<>(Candidate.LONGEST_IDLE);
    /// On the pool's list of lines to look at.
    boolean stirred;

    Line(Demand demand, Medium medium) {
        this.demand = demand;
        this.medium = medium;
    }

    boolean hasBothSides() {
        return !waiting.isEmpty() && !free.isEmpty();
    }

    /// The first who waits for whom somebody is free; usually the very first of both.
    @Nullable
    Pair first(Instant now) {
        if (free.isEmpty()) {
            return null;
        }
        for (var need : waiting) {
            for (var candidate : free) {
                if (!need.refusedBy(candidate.id, now)) {
                    return new Pair(this, need, candidate);
                }
            }
        }
        return null;
    }

    /// A contact and the one it goes to.
    record Pair(Line line, Need need, Candidate candidate) {

        Receipt receipt(Instant now) {
            var refused = 0;
            for (var other : need.refusals().keySet()) {
                if (need.refusedBy(other, now) && line.free.stream().anyMatch(free -> free.id.equals(other))) {
                    refused++;
                }
            }
            var candidates = line.free.size() - refused;
            return new Receipt(
                    Receipt.RULE,
                    candidates == 1 ? Receipt.ONLY_ONE_FREE : Receipt.LONGEST_IDLE,
                    candidates,
                    line.demand.able.size(),
                    refused,
                    candidate.idleMillis(now),
                    Math.max(0, now.toEpochMilli() - need.queuedAt().toEpochMilli()),
                    need.priority());
        }
    }
}
