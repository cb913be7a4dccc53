package io.centralino.routing.match;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A contact that needs somebody: where it waits, since when, and who has already turned it down until when.
///
/// `attempts` counts the offers already made for it.
public record Need(
        ContactKey contact,
        QueueKey queue,
        Medium medium,
        int priority,
        Instant queuedAt,
        List<Required> skills,
        Map<UUID, Instant> refusals,
        int attempts) {

    /// The order of the rule: the higher priority first, within it the oldest.
    static final Comparator<Need> ORDER = (left, right) -> {
        var byPriority = Integer.compare(right.priority, left.priority);
        if (byPriority != 0) {
            return byPriority;
        }
        var byAge = left.queuedAt.compareTo(right.queuedAt);
        if (byAge != 0) {
            return byAge;
        }
        return left.contact.compareTo(right.contact);
    };

    public Need {
        skills = List.copyOf(skills);
        refusals = Map.copyOf(refusals);
    }

    boolean refusedBy(UUID agent, Instant now) {
        if (refusals.isEmpty()) {
            return false;
        }
        var until = refusals.get(agent);
        return until != null && until.isAfter(now);
    }

    Need offeredOnce() {
        return new Need(contact, queue, medium, priority, queuedAt, skills, refusals, attempts + 1);
    }

    /// A skill of the tenant that whoever takes the contact must have, at this level or above.
    public record Required(String skill, int level) {}
}
