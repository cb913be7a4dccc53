package io.centralino.web;

import io.centralino.events.StateReader;
import io.centralino.tenancy.NotYetKnown;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The one place that lets a request in or not: by the method's [Allowed], the token's subject, and its grants.
///
/// Whoever holds no grant for the organisation of the path learns nothing, not even that it exists.
@Provider
@Priority(Priorities.AUTHORIZATION)
class Access implements ContainerRequestFilter {
    private final SecurityIdentity identity;
    private final Grants grants;
    private final Caller caller;
    private final StateReader state;
    private final SigningKeys keys;

    @Context
    @Nullable
    ResourceInfo resource;

    @Inject
    Access(SecurityIdentity identity, Grants grants, Caller caller, StateReader state, SigningKeys keys) {
        this.identity = identity;
        this.grants = grants;
        this.caller = caller;
        this.state = state;
        this.keys = keys;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var allowed = resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            throw Refusal.notFound();
        }
        if (allowed.everyone()) {
            return;
        }
        if (identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || keys.withdrawn(token)) {
            throw new UnauthorizedException();
        }
        var subject = subject(token);
        var organisation = request.getUriInfo().getPathParameters().getFirst("org");
        var roles = EnumSet.noneOf(Role.class);
        if (organisation != null) {
            roles.addAll(grants.of(subject, organisation));
        }
        if (isOperator(token)) {
            roles.add(Role.OPERATOR);
        }
        var stranger = roles.isEmpty() && !(allowed.me() && !grants.of(subject).isEmpty());
        if (stranger && !state.caughtUp()) {
            // Before the grants have been read everybody looks like a stranger; clients would take that for final.
            throw new NotYetKnown("the grants");
        }
        if (stranger) {
            throw Refusal.notFound();
        }
        if (!allowed.me() && Set.of(allowed.value()).stream().noneMatch(roles::contains)) {
            throw new Refusal(WebProblem.FORBIDDEN, null, Map.of());
        }
        caller.is(subject, name(token), organisation, roles);
    }

    private static UUID subject(JsonWebToken token) {
        try {
            return UUID.fromString(String.valueOf(token.getSubject()));
        } catch (IllegalArgumentException e) {
            throw new UnauthorizedException();
        }
    }

    private static String name(JsonWebToken token) {
        @Nullable Object name = token.getClaim("name");
        return name == null ? String.valueOf(token.getName()) : name.toString();
    }

    private static boolean isOperator(JsonWebToken token) {
        @Nullable Object realm = token.getClaim("realm_access");
        return realm instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names
                && names.stream().anyMatch(name -> "operator".equals(text(name)));
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : String.valueOf(claim);
    }
}
