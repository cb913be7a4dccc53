package io.centralino.routing.parking;

import io.centralino.events.Saying;
import io.centralino.routing.work.Cause;
import io.centralino.routing.work.Work;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// A parked contact is in the hand of its agent again.
@RegisterForReflection
record ContactResumed(UUID contactId, String queueId, UUID agentId, String cause, Instant resumedAt) {
    static Saying of(Work work, Cause cause, Instant now) {
        var agent = Objects.requireNonNull(work.agent());
        var resumed = new ContactResumed(work.contact(), work.queue(), agent, cause.word(), now);
        return Saying.of("contact-resumed", work.contact().toString(), work.tenant(), resumed)
                .vendor(work.vendor())
                .synthetic(work.synthetic());
    }
}
