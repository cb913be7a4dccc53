package io.centralino.routing.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rule written down as it is spoken: scans everything, remembers nothing it could compute. The matchmaker must
/// decide the same.
class Oracle {

    final Map<UUID, Change.AgentIs> agents = new HashMap<>();
    final Map<QueueKey, Change.QueueIs> queues = new HashMap<>();
    final Map<ContactKey, Need> waiting = new HashMap<>();
    final Map<ContactKey, Change.Held> held = new HashMap<>();

    void hear(Change change) {
        switch (change) {
            case Change.QueueIs queue -> queues.put(queue.queue(), queue);
            case Change.QueueGone gone -> queues.remove(gone.queue());
            case Change.AgentIs agent -> agents.put(agent.agent(), agent);
            case Change.AgentGone gone -> agents.remove(gone.agent());
            case Change.Waits waits -> {
                held.remove(waits.need().contact());
                waiting.put(waits.need().contact(), waits.need());
            }
            case Change.Held now -> {
                waiting.remove(now.need().contact());
                held.put(now.need().contact(), now);
            }
            case Change.ContactGone gone -> {
                waiting.remove(gone.contact());
                held.remove(gone.contact());
            }
        }
    }

    List<Decision> decide(Instant now) {
        var decisions = new ArrayList<Decision>();
        held.values().stream()
                .filter(one -> one.offeredUntil() != null && !one.offeredUntil().isAfter(now))
                .sorted(Comparator.comparing(Change.Held::offeredUntil))
                .toList()
                .forEach(one -> {
                    hear(new Change.Waits(one.need()));
                    agents.computeIfPresent(one.agent(), (id, agent) -> with(agent, false, agent.idleSince()));
                    decisions.add(new Decision.Lapse(one.need().contact(), one.agent()));
                });
        while (offerOne(now, decisions)) {}
        return decisions;
    }

    private boolean offerOne(Instant now, List<Decision> decisions) {
        for (var need : waiting.values().stream()
                .sorted(Comparator.comparing(Need::priority)
                        .reversed()
                        .thenComparing(Need::queuedAt)
                        .thenComparing(need -> need.contact().contact()))
                .toList()) {
            var chosen = agents.values().stream()
                    .filter(agent -> objection(agent, need, now).isEmpty())
                    .min(Comparator.comparing(Change.AgentIs::idleSince).thenComparing(Change.AgentIs::agent));
            if (chosen.isPresent()) {
                var agent = chosen.get();
                hear(new Change.Held(need.offeredOnce(), agent.agent(), now.plus(Scene.PATIENCE)));
                agents.put(agent.agent(), with(agent, agent.available(), now));
                decisions.add(new Decision.Offer(
                        need.offeredOnce(),
                        agent.agent(),
                        agent.vendor(),
                        now,
                        now.plus(Scene.PATIENCE),
                        new Receipt("", "", 0, 0, 0, 0, 0, 0)));
                return true;
            }
        }
        return false;
    }

    /// Why this agent may not be offered this contact; empty means they may.
    String objection(Change.AgentIs agent, Need need, Instant now) {
        var queue = queues.get(need.queue());
        if (queue == null || !queue.vendors().contains(agent.vendor())) {
            return "no contract";
        }
        if (!agent.tenants().contains(need.queue().tenant())) {
            return "no grant";
        }
        for (var asked : List.of(queue.skills(), need.skills())) {
            for (var skill : asked) {
                var level = agent.skills().get(new Change.SkillKey(need.queue().tenant(), skill.skill()));
                if (level == null || level < skill.level()) {
                    return "not able";
                }
            }
        }
        if (!agent.available()) {
            return "not there";
        }
        if (load(agent.agent(), need.medium()) >= agent.capacity().getOrDefault(need.medium(), 0)) {
            return "no room";
        }
        var until = need.refusals().get(agent.agent());
        return until != null && until.isAfter(now) ? "refused" : "";
    }

    long load(UUID agent, Medium medium) {
        return held.values().stream()
                .filter(one -> one.agent().equals(agent) && one.need().medium() == medium)
                .count();
    }

    private static Change.AgentIs with(Change.AgentIs agent, boolean available, Instant idleSince) {
        return new Change.AgentIs(
                agent.agent(), agent.vendor(), agent.tenants(), agent.skills(), agent.capacity(), available, idleSince);
    }
}
