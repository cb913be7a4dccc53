package io.centralino.channels.contact;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which organisations take no new contact: those that are closing or closed.
@ApplicationScoped
class ShutDoors implements StateListener {

    private final Set<String> shut = ConcurrentHashMap.newKeySet();

    boolean of(String organisation) {
        return shut.contains(organisation);
    }

    @Override
    public String topic() {
        return "governance.organisation-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact == null || fact.data(Organisation.class).state().equals("open")) {
            shut.remove(key.substring(0, key.indexOf('/')));
        } else {
            shut.add(fact.tenant());
        }
    }

    /// What governance says of an organisation.
    @RegisterForReflection
    record Organisation(String state) {}
}
