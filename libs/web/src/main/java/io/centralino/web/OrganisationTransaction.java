package io.centralino.web;

import io.centralino.tenancy.Tenancy;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/// Begins the transaction of a request and says for which organisation it works.
@InOrganisation
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
class OrganisationTransaction {
    private final Tenancy tenancy;
    private final Caller caller;

    @Inject
    OrganisationTransaction(Tenancy tenancy, Caller caller) {
        this.tenancy = tenancy;
        this.caller = caller;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext invocation) {
        return tenancy.<@Nullable Object>in(caller.organisation(), () -> proceed(invocation));
    }

    static @Nullable Object proceed(InvocationContext invocation) {
        try {
            return invocation.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
