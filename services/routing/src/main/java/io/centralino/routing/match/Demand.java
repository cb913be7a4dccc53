package io.centralino.routing.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a queue asks of people, with the skills a contact may ask beyond that: resolved once into those who are able.
final class Demand {

    final QueueKey queue;
    final Set<Candidate> able = new HashSet<>();
    private final List<Need.Required> extra;
    private final @Nullable Line[] lines = new Line[Medium.values().length];
    private Set<String> vendors = Set.of();
    private List<Need.Required> skills;

    Demand(QueueKey queue, List<Need.Required> extra) {
        this.queue = queue;
        this.extra = extra;
        this.skills = extra;
    }

    /// Null: the queue is gone, nobody is able.
    void asks(Change.@Nullable QueueIs now) {
        vendors = now == null ? Set.of() : now.vendors();
        var all = new ArrayList<>(extra);
        if (now != null) {
            all.addAll(now.skills());
        }
        skills = List.copyOf(all);
    }

    boolean metBy(Candidate candidate) {
        return vendors.contains(candidate.vendor()) && candidate.meets(queue.tenant(), skills);
    }

    @Nullable
    Line line(Medium medium) {
        return lines[medium.ordinal()];
    }

    /// A medium has no line before its first contact, so that agents stand only where somebody may wait.
    Line lineFor(Medium medium) {
        var line = lines[medium.ordinal()];
        if (line == null) {
            line = new Line(this, medium);
            lines[medium.ordinal()] = line;
            for (var candidate : able) {
                if (candidate.shown(medium)) {
                    line.free.add(candidate);
                }
            }
        }
        return line;
    }
}
