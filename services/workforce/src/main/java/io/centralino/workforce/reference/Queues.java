package io.centralino.workforce.reference;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The queues there are, as routing says.
@ApplicationScoped
public class Queues implements StateListener {

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /// @throws Refusal where the tenant has no such queue
    public void refuseUnknown(String tenant, String queue) {
        if (!known.contains(tenant + "/" + queue)) {
            throw new Refusal(
                    ReferenceProblem.UNKNOWN_QUEUE, "Define the queue before you plan for it", Map.of("queue", queue));
        }
    }

    @Override
    public String topic() {
        return "routing.queue-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact == null) {
            known.remove(key);
        } else {
            known.add(key);
        }
    }
}
