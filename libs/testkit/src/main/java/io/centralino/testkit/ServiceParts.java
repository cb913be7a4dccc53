package io.centralino.testkit;

import io.centralino.parts.LocalKafka;
import io.centralino.parts.LocalPostgres;
import io.centralino.parts.Passwords;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// A real PostgreSQL and a real Kafka for the service under test, with database, roles, topics and keys as in
/// production: `@WithTestResource(ServiceParts.class)`.
///
/// Both start once per test JVM and end with it. The service is the one its `application.properties` names in
/// `centralino.service`, or the init argument `service`; `database=false` is for one without a database.
public class ServiceParts implements QuarkusTestResourceLifecycleManager {
    private String service = "";
    private boolean database = true;

    @Override
    public void init(Map<String, String> arguments) {
        var configured = configured();
        service = arguments.getOrDefault("service", configured.getProperty("centralino.service", ""));
        database = Boolean.parseBoolean(
                arguments.getOrDefault("database", configured.getProperty("centralino.database", "true")));
        if (service.isEmpty()) {
            throw new IllegalStateException("centralino.service is not in application.properties");
        }
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        synchronized (System.class) {
            startKafka();
            if (database) {
                startPostgres();
                settings.putAll(databaseSettings());
            }
        }
        Topics.create(service);
        settings.put("KAFKA", Shared.KAFKA.get());
        settings.put("kafka.bootstrap.servers", Shared.KAFKA.get());
        settings.put("MASTER_KEY", Shared.MASTER_KEY.orMake(ServiceParts::masterKey));
        settings.put("BLOBS", Shared.BLOBS.orMake(ServiceParts::folder));
        settings.put("OIDC_ISSUER", Tokens.ISSUER);
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        // Nobody to ask: who has the public key can judge a token alone.
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.jwks-path", "");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.devservices.enabled", "false");
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        return settings;
    }

    /// The parts stay for the next application of this JVM.
    @Override
    public void stop() {}

    private static void startKafka() {
        if (!Shared.KAFKA.isSet()) {
            var kafka = LocalKafka.start();
            Shared.KAFKA.set(kafka.bootstrap());
            keep(kafka);
        }
    }

    private void startPostgres() {
        if (!Shared.DATABASE.isSet()) {
            var postgres = LocalPostgres.start();
            postgres.createService(service, Passwords.likeNames(service));
            Shared.POSTGRES_PORT.set(Integer.toString(postgres.port()));
            Shared.POSTGRES_PASSWORD.set(postgres.superuserPassword());
            Shared.DATABASE.set(service);
            keep(postgres);
        }
        if (!Shared.DATABASE.get().equals(service)) {
            throw new IllegalStateException("One service per test JVM; this one tests " + Shared.DATABASE.get());
        }
    }

    /// The class loader of this class goes with the first application; what it started must not go with it.
    private static void keep(Object part) {
        Thread.ofPlatform()
                .daemon()
                .name("keeps " + part.getClass().getSimpleName())
                .start(() -> {
                    while (part != null) {
                        LockSupport.park(part);
                    }
                });
    }

    private Map<String, String> databaseSettings() {
        var settings = new HashMap<String, String>();
        settings.put("DB_URL", "jdbc:postgresql://localhost:" + Shared.POSTGRES_PORT.get() + "/" + service);
        Map.of("DB", service, "DB_ENGINE", service + "_engine", "DB_OWNER", service + "_owner")
                .forEach((prefix, role) -> {
                    settings.put(prefix + "_USER", role);
                    settings.put(prefix + "_PASSWORD", role);
                });
        return settings;
    }

    private static String masterKey() {
        return Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("centralino-blobs").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties configured() {
        var properties = new Properties();
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream("application.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
