package io.centralino.governance.ledger.reference;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Queues as routing says they are.
@ApplicationScoped
public class KnownQueues implements StateListener {
    private final Map<QueueRef, Queue> known = new ConcurrentHashMap<>();

    public Optional<ServiceLevel> serviceLevel(QueueRef ref) {
        return Optional.ofNullable(known.get(ref)).map(Queue::serviceLevel);
    }

    /// The queues that are the organisation's own, or that it works on.
    Set<QueueRef> of(String organisation) {
        var of = new TreeSet<QueueRef>();
        known.forEach((ref, queue) -> {
            if (ref.tenant().equals(organisation)
                    || (queue.vendorIds() != null && queue.vendorIds().contains(organisation))) {
                of.add(ref);
            }
        });
        return of;
    }

    @Override
    public String topic() {
        return "routing.queue-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        var slash = key.indexOf('/');
        var ref = new QueueRef(key.substring(0, slash), key.substring(slash + 1));
        if (fact == null) {
            known.remove(ref);
        } else {
            known.put(ref, fact.data(Queue.class));
        }
    }

    /// What figures need to know of one.
    @RegisterForReflection
    record Queue(@Nullable List<String> vendorIds, @Nullable ServiceLevel serviceLevel) {}
}
