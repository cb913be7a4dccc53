package io.centralino.governance.ledger.reference;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Contracts as the registry says they are.
@ApplicationScoped
public class KnownContracts implements StateListener {
    private final Map<String, Contract> known = new ConcurrentHashMap<>();

    Stream<Contract> over(QueueRef ref) {
        return known.values().stream().filter(contract -> contract.covers(ref));
    }

    /// The queues a vendor has contracts for.
    Stream<QueueRef> of(String vendor) {
        return known.values().stream()
                .filter(contract -> contract.vendorId().equals(vendor))
                .flatMap(contract ->
                        contract.queues().stream().map(share -> new QueueRef(contract.tenant(), share.queue())));
    }

    @Override
    public String topic() {
        return "governance.contract-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact == null) {
            known.remove(key);
        } else {
            known.put(key, fact.data(Contract.class));
        }
    }

    /// What figures need to know of one.
    @RegisterForReflection
    record Contract(String tenant, String vendorId, List<Share> queues, ServiceLevel serviceLevel) {
        boolean covers(QueueRef ref) {
            return tenant.equals(ref.tenant())
                    && queues.stream().anyMatch(share -> share.queue().equals(ref.queue()));
        }
    }

    /// A queue of a contract.
    @RegisterForReflection
    record Share(String queue) {}
}
