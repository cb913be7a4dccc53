package io.centralino.routing.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agent as the pool sees them. In the lines while there is room for their medium; taken out before anything the
/// order reads is changed.
final class Candidate {

    /// Longest idle first. Who was given or finished a contact last goes to the end.
    static final Comparator<Candidate> LONGEST_IDLE = (left, right) -> {
        var byIdleness = Long.compare(left.idleSince, right.idleSince);
        return byIdleness != 0 ? byIdleness : left.id.compareTo(right.id);
    };

    private static final Medium[] MEDIA = Medium.values();

    final UUID id;
    final List<Demand> able = new ArrayList<>();
    private final int[] used = new int[MEDIA.length];
    private final int[] room = new int[MEDIA.length];
    private final boolean[] shown = new boolean[MEDIA.length];
    private Change.@Nullable AgentIs profile;
    private boolean available;
    private boolean ahead;
    private long idleSince = Long.MAX_VALUE;

    Candidate(UUID id) {
        this.id = id;
    }

    void is(Change.@Nullable AgentIs profile) {
        this.profile = profile;
        ahead = false;
        available = profile != null && profile.available();
        idleSince = profile == null ? Long.MAX_VALUE : nanos(profile.idleSince());
        for (var medium : MEDIA) {
            room[medium.ordinal()] = profile == null ? 0 : profile.capacity().getOrDefault(medium, 0);
        }
    }

    Change.@Nullable AgentIs profile() {
        return profile;
    }

    /// Whether this is what is known already. Never so after a decision changed the agent here before anywhere else.
    boolean alreadyIs(Change.@Nullable AgentIs now) {
        return !ahead && now != null && now.equals(profile);
    }

    String vendor() {
        return profile == null ? "" : profile.vendor();
    }

    boolean meets(String tenant, List<Need.Required> skills) {
        if (profile == null || !profile.tenants().contains(tenant)) {
            return false;
        }
        return skills.stream().allMatch(asked -> level(profile.skills(), tenant, asked) >= asked.level());
    }

    private static int level(Map<Change.SkillKey, Integer> skills, String tenant, Need.Required asked) {
        return skills.getOrDefault(new Change.SkillKey(tenant, asked.skill()), -1);
    }

    boolean freeFor(Medium medium) {
        return available && used[medium.ordinal()] < room[medium.ordinal()];
    }

    void takes(Medium medium) {
        used[medium.ordinal()]++;
    }

    void lays(Medium medium) {
        used[medium.ordinal()]--;
    }

    boolean holdsNothing() {
        for (var count : used) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }

    void leaves() {
        ahead = true;
        available = false;
    }

    void busySince(Instant now) {
        ahead = true;
        idleSince = nanos(now);
    }

    /// Whether the agent stands in the lines of this medium.
    boolean shown(Medium medium) {
        return shown[medium.ordinal()];
    }

    void shown(Medium medium, boolean now) {
        shown[medium.ordinal()] = now;
    }

    long idleMillis(Instant now) {
        return Math.max(0, (nanos(now) - idleSince) / 1_000_000);
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
    }
}
