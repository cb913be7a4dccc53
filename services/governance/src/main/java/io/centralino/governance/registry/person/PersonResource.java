package io.centralino.governance.registry.person;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.registry.Bulletin;
import io.centralino.governance.registry.Slug;
import io.centralino.governance.registry.SubjectCursor;
import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.governance.registry.person.Person.Card;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The people of an organisation: colleagues read, its admins write.
@Path("/api/v1/{org}/people")
@RunOnVirtualThread
@InOrganisation
class PersonResource {
    private final People people;
    private final Organisations organisations;
    private final Bulletin bulletin;

    @Inject
    PersonResource(People people, Organisations organisations, Bulletin bulletin) {
        this.people = people;
        this.organisations = organisations;
        this.bulletin = bulletin;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, ADMIN, OPERATOR})
    public Page<Card> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        organisations.get(org);
        var cards = people.after(org, SubjectCursor.start(cursor)).stream()
                .map(Person::card)
                .toList();
        return Page.of(cards, card -> SubjectCursor.of(card.id()));
    }

    @GET
    @Path("/{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, ADMIN, OPERATOR})
    public Card get(@RestPath String org, @RestPath UUID id) {
        return people.find(org, id).orElseThrow(Refusal::notFound).card();
    }

    @PUT
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public Card put(@RestPath String org, @RestPath UUID id, @Valid @NotNull Body body) {
        organisations.get(org);
        bulletin.claim("person", org + "/" + id);
        var card = new Card(id, body.name, body.vendorId, body.language);
        var known = people.find(org, id);
        if (known.isEmpty()) {
            people.persist(new Person(org, card));
        } else if (!known.get().become(card)) {
            return card;
        }
        say(org, id, card);
        return card;
    }

    @DELETE
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public void delete(@RestPath String org, @RestPath UUID id) {
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

    /// Somebody as an admin wants them known.
    record Body(
            @NotBlank @Size(max = 120) String name,
            @Pattern(regexp = Slug.PATTERN) @Nullable String vendorId,

            @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]+)*") @Size(max = 35) @Nullable
            String language) {}

    /// Said when what is known of a person changed; the name travels with the state only, and goes with it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record PersonChanged(UUID id, @Nullable String vendorId, Instant at, UUID by) {}
}
