package io.centralino.channels.chat;

import io.centralino.channels.mail.Words;
import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who works here, by the name that a visitor may see.
@ApplicationScoped
@Unremovable
class People implements StateListener {

    private static final int LONGEST_NAME = 100;

    private final Map<String, Person> byKey = new ConcurrentHashMap<>();
    private final Map<UUID, Person> byId = new ConcurrentHashMap<>();

    /// The first word of a person's name; none of who is not known.
    @Nullable
    String firstName(UUID id) {
        var person = byId.get(id);
        var first =
                person == null ? "" : Words.line(person.name(), LONGEST_NAME).split(" ", 2)[0];
        return first.isEmpty() ? null : first;
    }

    @Override
    public String topic() {
        return "governance.person-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact != null) {
            var person = fact.data(Person.class);
            byKey.put(key, person);
            byId.put(person.id(), person);
            return;
        }
        var before = byKey.remove(key);
        if (before != null) {
            // Whoever works for two employers stays known by the other's word.
            byId.remove(before.id(), before);
        }
    }

    /// What governance says of a person.
    @RegisterForReflection
    record Person(UUID id, String name) {}
}
