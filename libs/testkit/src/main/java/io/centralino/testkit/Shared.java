package io.centralino.testkit;

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
        var value = System.getProperty(property());
        if (value == null) {
            throw new IllegalStateException(
                    "Nothing runs yet: annotate the test with @WithTestResource(ServiceParts.class)");
        }
        return value;
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
        return "centralino.test." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
