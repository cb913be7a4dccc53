package io.centralino.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call a resource method. A method without it is refused to everyone.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
    /// Any of these roles in the organisation of the path.
    Role[] value() default {};

    /// Whoever holds a grant anywhere: for `/api/v1/me`, which spans organisations.
    boolean me() default false;

    /// Anybody, without a token. The method then guards itself, and says how.
    boolean everyone() default false;
}
