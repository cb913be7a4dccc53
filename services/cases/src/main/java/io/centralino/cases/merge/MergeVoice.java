package io.centralino.cases.merge;

import io.centralino.cases.timeline.Entry;
import io.centralino.cases.timeline.Timeline;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Says that customers were joined or parted, on the topic and on their timelines.
@ApplicationScoped
class MergeVoice {

    private final Outbox outbox;
    private final Timeline timeline;

    MergeVoice(Outbox outbox, Timeline timeline) {
        this.outbox = outbox;
        this.timeline = timeline;
    }

    void merged(String tenant, CustomerMerge merge, UUID by, Instant now) {
        note("customers-merged", merge, merge.survivorId(), by, now);
        outbox.say(Saying.of(
                "customers-merged",
                merge.survivorId().toString(),
                tenant,
                new CustomersMerged(merge.survivorId(), merge.mergedId(), merge.id(), now, by)));
    }

    void split(String tenant, CustomerMerge merge, UUID by, Instant now) {
        note("customers-split", merge, merge.survivorId(), by, now);
        note("customers-split", merge, merge.mergedId(), by, now);
        outbox.say(Saying.of(
                "customers-split",
                merge.survivorId().toString(),
                tenant,
                new CustomersSplit(merge.survivorId(), merge.mergedId(), merge.id(), now, by)));
    }

    private void note(String kind, CustomerMerge merge, UUID customer, UUID by, Instant now) {
        timeline.add(Entry.of(kind, merge.id() + "/" + customer, now)
                .customer(customer)
                .actor(by)
                .detail(merge.id().toString()));
    }

    @RegisterForReflection
    record CustomersMerged(UUID survivorId, UUID mergedId, UUID mergeId, Instant at, UUID by) {}

    @RegisterForReflection
    record CustomersSplit(UUID survivorId, UUID restoredId, UUID mergeId, Instant at, UUID by) {}
}
