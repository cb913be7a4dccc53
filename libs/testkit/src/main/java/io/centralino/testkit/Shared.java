package io.centralino.testkit;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/// What is true for the whole test JVM. Quarkus loads test classes more than once, so it rests in system properties.
enum Shared {
    POSTGRES_PORT,
    POSTGRES_PASSWORD,
    KAFKA,
    DATABASE,
    MASTER_KEY,
    BLOBS,
    SIGNING_KEY;

    String get() {
        var advice = "Nothing runs yet: annotate the test with @WithTestResource(ServiceParts.class)";
        return Objects.requireNonNull(System.getProperty(property()), advice);
    }

    boolean isSet() {
        return System.getProperty(property()) != null;
    }

    void set(String value) {
        System.setProperty(property(), value);
    }

    /// The value, made by whoever comes first.
    String orMake(Supplier<String> maker) {
        synchronized (System.class) {
            if (!isSet()) {
                set(maker.get());
            }
            return get();
        }
    }

    private String property() {
        return "centralino.test." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
