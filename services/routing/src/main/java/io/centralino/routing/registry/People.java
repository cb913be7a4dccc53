package io.centralino.routing.registry;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Who works here, by name, and for which employer.
@ApplicationScoped
@Unremovable
public class People implements StateListener {
    private final Map<String, Person> byKey = new ConcurrentHashMap<>();
    private final Map<UUID, Person> byId = new ConcurrentHashMap<>();
    private final List<Runnable> changed = new CopyOnWriteArrayList<>();

    public Optional<String> vendorOf(UUID person) {
        return Optional.ofNullable(byId.get(person)).map(Person::vendorId);
    }

    public @Nullable String name(UUID person) {
        var known = byId.get(person);
        return known == null ? null : known.name();
    }

    public void onChange(Runnable callback) {
        changed.add(callback);
    }

    @Override
    public String topic() {
        return "governance.person-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        var before = fact == null ? byKey.remove(key) : byKey.put(key, fact.data(Person.class));
        if (fact != null) {
            var person = fact.data(Person.class);
            byId.put(person.id(), person);
        } else if (before != null) {
            byId.remove(before.id(), before);
        }
        changed.forEach(Runnable::run);
    }

    /// What governance says of a person.
    @RegisterForReflection
    record Person(UUID id, String name, @Nullable String vendorId) {}
}
