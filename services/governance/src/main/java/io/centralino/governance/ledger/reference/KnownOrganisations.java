package io.centralino.governance.ledger.reference;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Organisations as the registry says they are: a day of figures is a day of theirs.
@ApplicationScoped
public class KnownOrganisations implements StateListener {
    private final Map<String, Organisation> known = new ConcurrentHashMap<>();

    /// @throws Refusal the one 404
    public Organisation get(String id) {
        var organisation = known.get(id);
        if (organisation == null) {
            throw Refusal.notFound();
        }
        return organisation;
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

    /// What figures need to know of one.
    @RegisterForReflection
    public record Organisation(String id, String kind, String timeZone) {
        public ZoneId zone() {
            return ZoneId.of(timeZone);
        }

        public boolean isTenant() {
            return kind.equals("tenant");
        }
    }
}
