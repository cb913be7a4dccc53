package io.centralino.governance.registry.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.registry.Bulletin;
import io.centralino.governance.registry.person.Person.Card;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a person known to an organisation, and forgets them again.
@ApplicationScoped
public class Introducing {
    private final People people;
    private final Bulletin bulletin;

    @Inject
    Introducing(People people, Bulletin bulletin) {
        this.people = people;
        this.bulletin = bulletin;
    }

    public Card put(String org, Card card) {
        bulletin.claim("person", org + "/" + card.id());
        var known = people.find(org, card.id());
        if (known.isEmpty()) {
            people.persist(new Person(org, card));
        } else if (!known.get().become(card)) {
            return card;
        }
        say(org, card.id(), card);
        return card;
    }

    void remove(String org, UUID id) {
        bulletin.claim("person", org + "/" + id);
        people.delete(people.find(org, id).orElseThrow(Refusal::notFound));
        say(org, id, null);
    }

    private void say(String org, UUID id, @Nullable Card card) {
        var stamp = bulletin.stamp();
        var vendor = card == null ? null : card.vendorId();
        bulletin.changed("person", id.toString(), org, null, new PersonChanged(id, vendor, stamp.at(), stamp.by()));
        bulletin.now("person", id.toString(), org, card);
    }

    /// Said when what is known of a person changed; the name travels with the state only, and goes with it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record PersonChanged(UUID id, @Nullable String vendorId, Instant at, UUID by) {}
}
