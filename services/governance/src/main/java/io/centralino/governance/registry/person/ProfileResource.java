package io.centralino.governance.registry.person;

import io.centralino.governance.registry.organisation.Organisation.Look;
import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Grants;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who the caller is, and what they may do in which organisation.
@Path("/api/v1/me/profile")
@RunOnVirtualThread
class ProfileResource {
    private final Caller caller;
    private final Grants grants;
    private final Tenancy tenancy;
    private final Organisations organisations;
    private final People people;

    @Inject
    ProfileResource(Caller caller, Grants grants, Tenancy tenancy, Organisations organisations, People people) {
        this.caller = caller;
        this.grants = grants;
        this.tenancy = tenancy;
        this.organisations = organisations;
        this.people = people;
    }

    @GET
    @Allowed(me = true)
    public Profile get() {
        var memberships = grants.of(caller.subject()).entrySet().stream()
                .flatMap(grant -> membership(grant).stream())
                .sorted(Comparator.comparing(Membership::id))
                .toList();
        var name = memberships.stream()
                .flatMap(membership ->
                        tenancy
                                .in(
                                        membership.id(),
                                        () -> people.find(membership.id(), caller.subject())
                                                .map(Person::card))
                                .stream())
                .map(Person.Card::name)
                .findFirst();
        return new Profile(caller.subject(), name.orElse(caller.name()), caller.is(Role.OPERATOR), memberships);
    }

    private Optional<Membership> membership(Map.Entry<String, Set<Role>> grant) {
        return tenancy.in(
                grant.getKey(),
                () -> organisations.find(grant.getKey()).map(it -> {
                    var look = it.look();
                    return Membership.of(look, grant.getValue());
                }));
    }

    /// A person, and the organisations that let them in.
    record Profile(UUID id, String name, boolean operator, List<Membership> organisations) {}

    /// One organisation that lets the person in, and as what.
    record Membership(
            String id, String kind, String name, String mark, String colour, String timeZone, List<String> roles) {
        static Membership of(Look look, Set<Role> roles) {
            var names = roles.stream()
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();
            return new Membership(
                    look.id(), look.kind(), look.name(), look.mark(), look.colour(), look.timeZone(), names);
        }
    }
}
