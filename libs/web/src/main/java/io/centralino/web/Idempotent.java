package io.centralino.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Honours `Idempotency-Key`: the first answer is kept in the transaction of its effect, and given again to whoever
/// repeats the request. The method returns what is written as JSON, and names its status by `@ResponseStatus`.
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {
    /// Keeps the first answer sealed with the organisation's key: for one that shows a secret.
    @Nonbinding
    boolean sealed() default false;
}
