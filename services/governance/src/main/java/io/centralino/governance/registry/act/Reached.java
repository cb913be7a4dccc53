package io.centralino.governance.registry.act;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which services have heard of which state of an organisation, as each says of itself.
@ApplicationScoped
class Reached implements StateListener {
    private final Set<String> services;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    @Inject
    Reached(ActConfig config) {
        this.services = new TreeSet<>(config.reach());
    }

    /// Done once every service has heard of the act's version.
    Outcome by(Act act) {
        var missing = services.stream()
                .filter(service -> versions.getOrDefault(key(service, act.organisation()), 0L) < act.version())
                .toList();
        return missing.isEmpty()
                ? Outcome.done(null)
                : new Outcome.Later("Not heard yet by " + String.join(", ", missing));
    }

    @Override
    public String topic() {
        return services.iterator().next() + ".reach-state";
    }

    @Override
    public Set<String> topics() {
        return services.stream().map(service -> service + ".reach-state").collect(Collectors.toSet());
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact != null) {
            var service = fact.source().substring(fact.source().lastIndexOf('/') + 1);
            versions.merge(key(service, fact.tenant()), fact.data(Heard.class).version(), Math::max);
        }
    }

    private static String key(String service, String organisation) {
        return service + " " + organisation;
    }

    /// What a service says of itself.
    @RegisterForReflection
    record Heard(long version) {}
}
