package io.centralino.workforce.reference;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Where organisations live, by the clock.
@ApplicationScoped
public class TimeZones implements StateListener {

    private final Map<String, ZoneId> known = new ConcurrentHashMap<>();

    /// @throws Refusal the one 404, where the organisation is not known
    public ZoneId of(String organisation) {
        var zone = known.get(organisation);
        if (zone == null) {
            throw Refusal.notFound();
        }
        return zone;
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
            known.put(id, ZoneId.of(fact.data(Organisation.class).timeZone()));
        }
    }

    @RegisterForReflection
    record Organisation(String timeZone) {}
}
