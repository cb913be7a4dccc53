package io.centralino.routing.registry;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which vendor's people work on which queue of which tenant.
@ApplicationScoped
@Unremovable
public class Contracts implements StateListener {
    private final Map<String, Contract> byKey = new ConcurrentHashMap<>();
    private final List<Consumer<String>> changed = new CopyOnWriteArrayList<>();

    /// In a stable order, so that two readings can be compared.
    public List<String> vendorsOf(String tenant, String queue) {
        var vendors = new TreeSet<String>();
        for (var contract : byKey.values()) {
            if (contract.tenant().equals(tenant) && contract.covers(queue)) {
                vendors.add(contract.vendorId());
            }
        }
        return List.copyOf(vendors);
    }

    /// The queues a vendor works on, by tenant.
    public Map<String, Set<String>> queuesOf(String vendor) {
        var queues = new java.util.TreeMap<String, Set<String>>();
        for (var contract : byKey.values()) {
            if (contract.vendorId().equals(vendor)) {
                var ofTenant = queues.computeIfAbsent(contract.tenant(), tenant -> new TreeSet<>());
                contract.queues().forEach(share -> ofTenant.add(share.queue()));
            }
        }
        return queues;
    }

    /// The vendors whose people work for the tenant.
    public Set<String> vendorsOf(String tenant) {
        var vendors = new TreeSet<String>();
        for (var contract : byKey.values()) {
            if (contract.tenant().equals(tenant)) {
                vendors.add(contract.vendorId());
            }
        }
        return vendors;
    }

    /// Calls back with the tenant of a contract that changed.
    public void onChange(Consumer<String> callback) {
        changed.add(callback);
    }

    @Override
    public String topic() {
        return "governance.contract-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact == null) {
            byKey.remove(key);
        } else {
            var said = fact.data(Said.class);
            byKey.put(key, new Contract(fact.tenant(), said.vendorId(), said.queues()));
        }
        var tenant = key.substring(0, key.indexOf('/'));
        changed.forEach(callback -> callback.accept(tenant));
    }

    /// What governance says of a contract.
    @RegisterForReflection
    record Said(String vendorId, List<Share> queues) {}

    /// A queue of a contract.
    @RegisterForReflection
    record Share(String queue) {}

    /// A contract as routing needs it.
    private record Contract(String tenant, String vendorId, List<Share> queues) {
        boolean covers(String queue) {
            return queues.stream().anyMatch(share -> share.queue().equals(queue));
        }
    }
}
