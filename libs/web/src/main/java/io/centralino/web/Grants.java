package io.centralino.web;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Who may do what where, as governance says it; in memory, so that a revoked grant is dead when the word arrives.
@ApplicationScoped
@Unremovable
public class Grants implements StateListener {
    private final Map<UUID, Map<String, Set<Role>>> bySubject = new ConcurrentHashMap<>();
    private final List<Runnable> changed = new CopyOnWriteArrayList<>();

    /// The subject's roles in one organisation; none where there is no grant, or no such organisation.
    public Set<Role> of(UUID subject, String organisation) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(organisation, EnumSet.noneOf(Role.class));
    }

    /// All grants of the subject, by organisation.
    public Map<String, Set<Role>> of(UUID subject) {
        return Map.copyOf(bySubject.getOrDefault(subject, Map.of()));
    }

    /// Who holds any of these roles in the organisation.
    public List<UUID> holders(String organisation, Role role) {
        var holders = new ArrayList<UUID>();
        bySubject.forEach((subject, grants) -> {
            if (grants.getOrDefault(organisation, Set.of()).contains(role)) {
                holders.add(subject);
            }
        });
        return holders;
    }

    /// Calls back after any change, for sockets that must close.
    public void onChange(Runnable callback) {
        changed.add(callback);
    }

    @Override
    public String topic() {
        return "governance.grant-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        var slash = key.indexOf('/');
        var organisation = key.substring(0, slash);
        var subject = UUID.fromString(key.substring(slash + 1));
        if (fact == null) {
            bySubject.computeIfPresent(subject, (ignored, grants) -> {
                grants.remove(organisation);
                return grants.isEmpty() ? null : grants;
            });
        } else {
            var roles = roles(fact.data(Grant.class).roles());
            bySubject
                    .computeIfAbsent(subject, ignored -> new ConcurrentHashMap<>())
                    .put(organisation, roles);
        }
        changed.forEach(Runnable::run);
    }

    /// A role that this version does not know gives no right.
    private static Set<Role> roles(List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (role != Role.OPERATOR && names.stream().anyMatch(name -> name.equalsIgnoreCase(role.name()))) {
                roles.add(role);
            }
        }
        return roles;
    }

    /// What governance says of one grant.
    record Grant(List<String> roles) {}
}
