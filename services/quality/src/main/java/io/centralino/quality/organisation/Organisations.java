package io.centralino.quality.organisation;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The organisations there are.
@ApplicationScoped
public class Organisations implements StateListener {

    private final Map<String, Organisation> known = new ConcurrentHashMap<>();

    public Optional<Organisation> of(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public String topic() {
        return "governance.organisation-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        var id = key.substring(0, key.indexOf('/'));
        if (fact == null) {
            known.remove(id);
        } else {
            known.put(id, fact.data(Organisation.class));
        }
    }
}
