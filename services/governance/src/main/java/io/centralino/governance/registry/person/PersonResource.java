package io.centralino.governance.registry.person;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.governance.registry.Slug;
import io.centralino.governance.registry.SubjectCursor;
import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.governance.registry.person.Person.Card;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
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
    private final Introducing introducing;

    @Inject
    PersonResource(People people, Organisations organisations, Introducing introducing) {
        this.people = people;
        this.organisations = organisations;
        this.introducing = introducing;
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
        return introducing.put(org, new Card(id, body.name, body.vendorId, body.language));
    }

    @DELETE
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public void delete(@RestPath String org, @RestPath UUID id) {
        introducing.remove(org, id);
    }

    /// Somebody as an admin wants them known.
    record Body(
            @NotBlank @Size(max = 120) String name,
            @Pattern(regexp = Slug.PATTERN) @Nullable String vendorId,

            @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]+)*") @Size(max = 35) @Nullable
            String language) {}
}
