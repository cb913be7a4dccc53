package io.centralino.routing.match;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the matchmaker is told: how a thing stands now, never how it got there, so hearing it twice changes
/// nothing.
public sealed interface Change {

    /// A queue, the vendors whose contract covers it, and the skills it asks for.
    record QueueIs(QueueKey queue, Set<String> vendors, List<Need.Required> skills) implements Change {}

    /// A queue nobody may be offered from any more.
    record QueueGone(QueueKey queue) implements Change {}

    /// An agent: the employer, the tenants whose grant they hold, their skills per tenant, their room per medium, their
    /// presence.
    record AgentIs(
            UUID agent,
            String vendor,
            Set<String> tenants,
            Map<SkillKey, Integer> skills,
            Map<Medium, Integer> capacity,
            boolean available,
            Instant idleSince)
            implements Change {}

    /// An agent who is no longer one.
    record AgentGone(UUID agent) implements Change {}

    /// A contact waiting for somebody.
    record Waits(Need need) implements Change {}

    /// A contact in an agent's hands; as long as it is only offered, with the moment at which the offer lapses.
    record Held(Need need, UUID agent, @Nullable Instant offeredUntil) implements Change {}

    /// A contact that needs nobody any more.
    record ContactGone(ContactKey contact) implements Change {}

    /// A skill as a tenant defines it.
    record SkillKey(String tenant, String skill) {}
}
