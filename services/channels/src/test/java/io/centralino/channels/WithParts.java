package io.centralino.channels;

import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test of the running service with a real database, broker, mail server and providers.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@WithTestResource(MailParts.class)
@WithTestResource(StandInParts.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithParts {}
