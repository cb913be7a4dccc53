package io.centralino.routing.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Agents, queues and contacts, indexed so that a decision looks only at the heads of the lines it concerns.
///
/// Invariant outside a call: a line that is not in `stirred` holds no pair that could be matched.
final class Pool {

    private static final Medium[] MEDIA = Medium.values();

    private final Map<UUID, Candidate> candidates = new HashMap<>();
    private final Map<QueueKey, Change.QueueIs> queues = new HashMap<>();
    private final Map<QueueKey, Map<List<Need.Required>, Demand>> demands = new HashMap<>();
    private final Map<ContactKey, Need> waiting = new HashMap<>();
    private final Map<ContactKey, Change.Held> held = new HashMap<>();
    private final ArrayList<Line> stirred = new ArrayList<>();

    void queue(QueueKey key, Change.@Nullable QueueIs now) {
        if (now == null) {
            queues.remove(key);
        } else if (now.equals(queues.put(key, now))) {
            return;
        }
        for (var demand : demands.getOrDefault(key, Map.of()).values()) {
            resolve(demand, now);
        }
    }

    private void resolve(Demand demand, Change.@Nullable QueueIs queue) {
        demand.asks(queue);
        for (var candidate : candidates.values()) {
            relate(candidate, demand);
        }
    }

    private void relate(Candidate candidate, Demand demand) {
        var able = demand.metBy(candidate);
        if (able && demand.able.add(candidate)) {
            candidate.able.add(demand);
            stand(candidate, demand);
        } else if (!able && demand.able.remove(candidate)) {
            candidate.able.remove(demand);
            leave(candidate, demand);
        }
    }

    void agent(UUID id, Change.@Nullable AgentIs now) {
        var candidate = candidate(id);
        var before = candidate.profile();
        if (candidate.alreadyIs(now)) {
            return;
        }
        hide(candidate);
        candidate.is(now);
        if (before == null || now == null || !sameAbility(before, now)) {
            demands.values().forEach(ofQueue -> ofQueue.values().forEach(demand -> relate(candidate, demand)));
        }
        show(candidate);
        forget(candidate);
    }

    private static boolean sameAbility(Change.AgentIs left, Change.AgentIs right) {
        return left.vendor().equals(right.vendor())
                && left.tenants().equals(right.tenants())
                && left.skills().equals(right.skills());
    }

    void wait(Need need) {
        if (need.equals(waiting.get(need.contact()))) {
            return;
        }
        drop(need.contact());
        waiting.put(need.contact(), need);
        var line = line(need);
        line.waiting.add(need);
        stir(line);
    }

    void hold(Change.Held now) {
        var key = now.need().contact();
        if (now.equals(held.get(key))) {
            return;
        }
        drop(key);
        held.put(key, now);
        var candidate = candidate(now.agent());
        candidate.takes(now.need().medium());
        if (!candidate.freeFor(now.need().medium())) {
            hide(candidate, now.need().medium());
        }
    }

    void drop(ContactKey key) {
        var need = waiting.remove(key);
        if (need != null) {
            line(need).waiting.remove(need);
        }
        var holding = held.remove(key);
        if (holding != null) {
            var candidate = candidate(holding.agent());
            candidate.lays(holding.need().medium());
            show(candidate, holding.need().medium());
            forget(candidate);
        }
    }

    private void forget(Candidate candidate) {
        if (candidate.profile() == null && candidate.holdsNothing()) {
            candidates.remove(candidate.id);
        }
    }

    @Nullable
    Need waiting(ContactKey key) {
        return waiting.get(key);
    }

    Change.@Nullable Held held(ContactKey key) {
        return held.get(key);
    }

    Candidate candidate(UUID id) {
        return candidates.computeIfAbsent(id, Candidate::new);
    }

    Line line(Need need) {
        var ofQueue = demands.computeIfAbsent(need.queue(), key -> new HashMap<>());
        var demand = ofQueue.get(need.skills());
        if (demand == null) {
            demand = new Demand(need.queue(), need.skills());
            ofQueue.put(need.skills(), demand);
            resolve(demand, queues.get(need.queue()));
        }
        return demand.lineFor(need.medium());
    }

    void stir(Line line) {
        if (!line.stirred && line.hasBothSides()) {
            line.stirred = true;
            stirred.add(line);
        }
    }

    /// The pair whose contact is first of all that could be matched now.
    Line.@Nullable Pair best(Instant now) {
        Line.Pair best = null;
        var kept = 0;
        for (var line : stirred) {
            var pair = line.first(now);
            if (pair == null) {
                line.stirred = false;
                continue;
            }
            stirred.set(kept++, line);
            if (best == null || Need.ORDER.compare(pair.need(), best.need()) < 0) {
                best = pair;
            }
        }
        stirred.subList(kept, stirred.size()).clear();
        return best;
    }

    /// Out of every line, before presence, room or idleness change.
    void hide(Candidate candidate) {
        for (var medium : MEDIA) {
            hide(candidate, medium);
        }
    }

    private void hide(Candidate candidate, Medium medium) {
        if (candidate.shown(medium)) {
            candidate.shown(medium, false);
            for (var demand : candidate.able) {
                var line = demand.line(medium);
                if (line != null) {
                    line.free.remove(candidate);
                }
            }
        }
    }

    /// Into the lines of every medium there is room for.
    void show(Candidate candidate) {
        for (var medium : MEDIA) {
            show(candidate, medium);
        }
    }

    private void show(Candidate candidate, Medium medium) {
        if (!candidate.shown(medium) && candidate.freeFor(medium)) {
            candidate.shown(medium, true);
            for (var demand : candidate.able) {
                stand(candidate, demand.line(medium));
            }
        }
    }

    private void stand(Candidate candidate, Demand demand) {
        for (var medium : MEDIA) {
            if (candidate.shown(medium)) {
                stand(candidate, demand.line(medium));
            }
        }
    }

    private void stand(Candidate candidate, @Nullable Line line) {
        if (line != null && line.free.add(candidate)) {
            stir(line);
        }
    }

    private static void leave(Candidate candidate, Demand demand) {
        for (var medium : MEDIA) {
            var line = demand.line(medium);
            if (line != null) {
                line.free.remove(candidate);
            }
        }
    }
}
