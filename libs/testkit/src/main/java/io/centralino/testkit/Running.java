package io.centralino.testkit;

import io.quarkus.arc.Arc;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// The application in this JVM, where there is one: asked whether it has heard what the test has said.
final class Running {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String UNSENT = "SELECT 1 FROM outbox WHERE sent_at IS NULL AND refused IS NULL LIMIT 1";

    private Running() {}

    static void untilGranted(UUID subject, String organisation, List<String> roles) {
        var wanted = roles.stream().map(role -> role.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        var grants = bean("io.centralino.web.Grants");
        if (grants != null) {
            until("the grant of " + subject + " for " + organisation, () -> {
                var held = (Collection<?>) Objects.requireNonNull(grants.ask("of", subject, organisation));
                return held.stream()
                        .map(Object::toString)
                        .collect(Collectors.toSet())
                        .equals(wanted);
            });
        }
    }

    static void untilKeyIsKnown(String organisation, String purpose) {
        var seals = bean("io.centralino.tenancy.Seals");
        if (seals != null) {
            until("the key of " + organisation, () -> seals.ask("aead", organisation, purpose) != null);
        }
    }

    /// Whatever the application has committed, it has said: the relay gathers for a moment.
    static void untilAllIsSaid() {
        if (Shared.DATABASE.isSet()) {
            until("that all is said", () -> {
                try (var connection = Superuser.connect();
                        var unsent = connection.createStatement().executeQuery(UNSENT)) {
                    return !unsent.next();
                }
            });
        }
    }

    private static @Nullable Bean bean(String type) {
        var container = Arc.container();
        if (container == null || !container.isRunning()) {
            return null;
        }
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            var found = Class.forName(type, false, loader);
            var instance = container.instance(found).get();
            return instance == null ? null : new Bean(found, instance);
        } catch (ClassNotFoundException notUsedHere) {
            return null;
        }
    }

    private static void until(String what, Callable<Boolean> known) {
        Awaitility.await("the application to know " + what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(InvocationTargetException.class)
                .until(known);
    }

    /// A bean of a library this one does not depend on.
    private record Bean(Class<?> type, Object instance) {
        @Nullable
        Object ask(String method, Object... about) throws ReflectiveOperationException {
            var types = Stream.of(about).map(Object::getClass).toArray(Class<?>[]::new);
            return type.getMethod(method, types).invoke(instance, about);
        }
    }
}
