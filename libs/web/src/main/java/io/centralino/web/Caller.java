package io.centralino.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who makes this request, and for which organisation.
@RequestScoped
@Unremovable
public class Caller {
    private @Nullable UUID subject;
    private @Nullable String organisation;
    private String name = "";
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    void is(UUID subject, String name, @Nullable String organisation, Set<Role> roles) {
        this.subject = subject;
        this.name = name;
        this.organisation = organisation;
        this.roles = roles;
    }

    /// The person or the client, as the identity provider knows it.
    public UUID subject() {
        if (subject == null) {
            throw new IllegalStateException("Nobody has been let in");
        }
        return subject;
    }

    public String name() {
        return name;
    }

    /// The organisation of the path.
    public String organisation() {
        if (organisation == null) {
            throw new IllegalStateException("This path names no organisation");
        }
        return organisation;
    }

    /// The roles held in the organisation of the path.
    public Set<Role> roles() {
        return roles;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
