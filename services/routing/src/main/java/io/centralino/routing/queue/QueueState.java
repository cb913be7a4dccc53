package io.centralino.routing.queue;

import java.util.List;
import java.util.Map;

/// `routing.queue-state`, and what the API shows of a queue.
record QueueState(
        String tenant,
        String id,
        List<String> vendorIds,
        String name,
        List<String> media,
        ServiceLevel serviceLevel,
        List<Asked> skills) {

    static QueueState of(Queue queue) {
        return new QueueState(
                queue.tenantId,
                queue.id,
                List.of(queue.vendorIds),
                queue.name,
                List.of(queue.media),
                new ServiceLevel(queue.withinSeconds, queue.targetPercent),
                queue.skills.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(skill -> new Asked(skill.getKey(), skill.getValue()))
                        .toList());
    }

    /// The share of contacts to be answered in time.
    record ServiceLevel(int withinSeconds, double targetPercent) {}

    /// A skill, at least at this level.
    record Asked(String skill, int level) {}
}
