package io.centralino.governance.registry.login;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// An identity provider in memory that can be away; what the real one does is KeycloakTest's.
@Mock
@ApplicationScoped
public class LoginsStandIn implements Logins {
    private final Map<String, UUID> subjects = new ConcurrentHashMap<>();
    private final Set<UUID> disabled = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    public void away(boolean away) {
        this.away = away;
    }

    public UUID subject(String login) {
        return Objects.requireNonNull(subjects.get(login));
    }

    public Set<UUID> disabled() {
        return Set.copyOf(disabled);
    }

    @Override
    public UUID findOrMake(Login login) {
        answer();
        return subjects.computeIfAbsent(login.name(), name -> UUID.randomUUID());
    }

    @Override
    public void disable(UUID subject) {
        answer();
        disabled.add(subject);
    }

    private void answer() {
        if (away) {
            throw new Away("The identity provider does not answer");
        }
    }
}
