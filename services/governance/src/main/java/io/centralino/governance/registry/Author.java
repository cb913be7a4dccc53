package io.centralino.governance.registry;

import io.centralino.web.Caller;
import io.centralino.web.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/// Whose doing a change is: the caller's, or, in an act that goes on by itself, of the operator who began it.
@ApplicationScoped
public class Author {
    private static final ScopedValue<UUID> OPERATOR = ScopedValue.newInstance();

    private final Caller caller;

    @Inject
    Author(Caller caller) {
        this.caller = caller;
    }

    /// Works on behalf of an operator whom no request brings.
    public static void inTheNameOf(UUID operator, Runnable work) {
        ScopedValue.where(OPERATOR, operator).run(work);
    }

    public UUID id() {
        return OPERATOR.isBound() ? OPERATOR.get() : caller.subject();
    }

    public boolean is(Role role) {
        return OPERATOR.isBound() ? role == Role.OPERATOR : caller.is(role);
    }
}
