package io.centralino.governance.registry.client;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.OPERATOR;

import io.centralino.governance.registry.Bulletin;
import io.centralino.governance.registry.Key;
import io.centralino.governance.registry.Slug;
import io.centralino.governance.registry.SlugCursor;
import io.centralino.governance.registry.audit.AuditBook;
import io.centralino.governance.registry.client.Client.Badge;
import io.centralino.governance.registry.organisation.Organisations;
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

/// API clients of an organisation, kept by its admins.
@Path("/api/v1/{org}/clients")
@RunOnVirtualThread
@InOrganisation
class ClientResource {
    private final Clients clients;
    private final Organisations organisations;
    private final Bulletin bulletin;
    private final AuditBook audit;

    @Inject
    ClientResource(Clients clients, Organisations organisations, Bulletin bulletin, AuditBook audit) {
        this.clients = clients;
        this.organisations = organisations;
        this.bulletin = bulletin;
        this.audit = audit;
    }

    @GET
    @Allowed({ADMIN, OPERATOR})
    public Page<Badge> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        organisations.get(org);
        var badges = clients.after(org, SlugCursor.start(cursor).id()).stream()
                .map(Client::badge)
                .toList();
        return Page.of(badges, badge -> SlugCursor.of(new Key(org, badge.id())));
    }

    @GET
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public Badge get(@RestPath String org, @RestPath String id) {
        return clients.find(org, id).orElseThrow(Refusal::notFound).badge();
    }

    @PUT
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public Badge put(
            @RestPath String org, @RestPath @Pattern(regexp = Slug.PATTERN) String id, @Valid @NotNull Body body) {
        organisations.get(org);
        bulletin.claim("clients", org);
        var badge = new Badge(id, body.name, body.subject);
        if (clients.othersHave(org, id, body.subject)) {
            throw new Refusal(ClientProblem.SUBJECT_IN_USE, "One service account is one client");
        }
        var known = clients.find(org, id);
        if (known.isEmpty()) {
            clients.persist(new Client(org, badge));
        } else {
            var before = known.get().badge().subject();
            if (!known.get().become(badge)) {
                return badge;
            }
            if (!before.equals(badge.subject())) {
                say(org, before, null);
            }
        }
        say(org, badge.subject(), new Colleague(badge.subject(), badge.name()));
        audit.changed(org, "client", id, badge);
        return badge;
    }

    @DELETE
    @Path("/{id}")
    @Allowed({ADMIN, OPERATOR})
    public void delete(@RestPath String org, @RestPath String id) {
        bulletin.claim("clients", org);
        var client = clients.find(org, id).orElseThrow(Refusal::notFound);
        clients.delete(client);
        say(org, client.badge().subject(), null);
        audit.changed(org, "client", id, null);
    }

    /// To the other services a client is one more who works here, with a name to show.
    private void say(String org, UUID subject, @Nullable Colleague now) {
        var stamp = bulletin.stamp();
        bulletin.changed("person", subject.toString(), org, null, new PersonChanged(subject, stamp.at(), stamp.by()));
        bulletin.now("person", subject.toString(), org, now);
    }

    /// A client as an admin wants it known.
    record Body(
            @NotBlank @Size(max = 120) String name, @NotNull UUID subject) {}

    /// A client, as colleagues see it.
    @RegisterForReflection
    record Colleague(UUID id, String name) {}

    /// Said when what is known of a client changed.
    @RegisterForReflection
    record PersonChanged(UUID id, Instant at, UUID by) {}
}
