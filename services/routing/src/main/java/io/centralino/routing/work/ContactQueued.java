package io.centralino.routing.work;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/// A contact waits in a queue.
@RegisterForReflection
public record ContactQueued(
        UUID contactId, String queueId, String accountId, String medium, int priority, Instant queuedAt) {
    public static ContactQueued of(Work work, Instant at) {
        return new ContactQueued(work.contact(), work.queue(), work.account(), work.medium(), work.priority(), at);
    }
}
