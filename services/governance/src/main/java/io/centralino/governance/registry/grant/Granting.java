package io.centralino.governance.registry.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.registry.Author;
import io.centralino.governance.registry.Bulletin;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Gives and takes roles, within what the giver holds.
///
/// Supervisors staff their floor with agents; only an admin makes or unmakes an admin. The operator gives the first
/// grants of an organisation, and is the way back in where an organisation has locked itself out.
@ApplicationScoped
public class Granting {
    private static final Set<String> OF_A_SUPERVISOR = Set.of("agent");

    private final GrantBook grants;
    private final Bulletin bulletin;
    private final Author author;

    @Inject
    Granting(GrantBook grants, Bulletin bulletin, Author author) {
        this.grants = grants;
        this.bulletin = bulletin;
        this.author = author;
    }

    /// Replaces the roles of a subject; none takes the grant away.
    void put(String org, UUID subject, Set<String> roles) {
        // One change of grants at a time in an organisation, or two admins could take each other's last grant.
        bulletin.claim("grants", org);
        var known = grants.find(org, subject);
        judge(org, known, roles);
        if (roles.isEmpty()) {
            known.ifPresent(grants::delete);
        } else if (known.isEmpty()) {
            grants.persist(new Grant(org, subject, roles));
        } else if (!known.get().become(roles)) {
            return;
        }
        say(org, subject, roles.stream().sorted().toList());
    }

    /// Adds one role to what a subject holds.
    public void add(String org, UUID subject, String role) {
        var roles = new HashSet<>(grants.find(org, subject).map(Grant::roles).orElse(List.of()));
        roles.add(role);
        put(org, subject, roles);
    }

    /// Takes every grant of an organisation away.
    ///
    /// @return how many there were
    public int takeAll(String org) {
        var all = grants.of(org);
        all.forEach(grant -> put(org, grant.subject(), Set.of()));
        return all.size();
    }

    private void judge(String org, Optional<Grant> known, Set<String> roles) {
        if (author.is(Role.OPERATOR)) {
            return;
        }
        var before = known.map(grant -> Set.copyOf(grant.roles())).orElse(Set.of());
        if (!author.is(Role.ADMIN) && !(OF_A_SUPERVISOR.containsAll(roles) && OF_A_SUPERVISOR.containsAll(before))) {
            throw new Refusal(
                    GrantProblem.NOT_YOURS_TO_GIVE,
                    "A supervisor gives and takes the role of agents only",
                    Map.of("roles", OF_A_SUPERVISOR));
        }
        if (before.contains(Grant.ADMIN) && !roles.contains(Grant.ADMIN) && grants.admins(org) == 1) {
            throw new Refusal(GrantProblem.LAST_ADMIN, "Give somebody else the role of admin first");
        }
    }

    private void say(String org, UUID subject, List<String> roles) {
        var stamp = bulletin.stamp();
        var key = org + "/" + subject;
        bulletin.changed("grant", key, org, null, new GrantChanged(key, subject, org, roles, stamp.at(), stamp.by()));
        bulletin.now("grant", subject.toString(), org, roles.isEmpty() ? null : new GrantState(subject, org, roles));
    }

    /// Said when what somebody may do changed.
    @RegisterForReflection
    record GrantChanged(String id, UUID subject, String organisation, List<String> roles, Instant at, UUID by) {}

    /// What somebody may do now.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    record GrantState(UUID subject, String organisation, List<String> roles) {}
}
