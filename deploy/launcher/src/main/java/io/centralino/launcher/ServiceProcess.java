package io.centralino.launcher;

import io.centralino.parts.Child;
import io.centralino.parts.Java;
import io.centralino.parts.PartFailed;
import io.centralino.parts.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Starts the process of one service and waits until it says that it is ready.
record ServiceProcess(Setup setup, HttpClient client) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    Child start(Service service, Map<String, String> overrides, Consumer<Child> started) {
        var jar = service.jar(setup.root());
        if (!Files.exists(jar)) {
            throw new PartFailed("%s is not built: %s is missing".formatted(service.name(), jar));
        }
        Ports.mustBeFree(service.address().port(setup.offset()), service.name());
        var command = new ArrayList<String>();
        command.add(Java.program());
        command.addAll(Java.fastStart("192m", service.application(setup.root()).resolve("app.aot")));
        command.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        var env = new TreeMap<>(environment(service));
        env.putAll(overrides);
        var home = setup.run().resolve("service").resolve(service.name());
        var child = Child.start(service.name(), command, env, home, setup.logs());
        started.accept(child);
        var ready = URI.create(service.address().url(setup.offset()) + "/q/health/ready");
        child.awaitReady(PATIENCE, () -> healthy(ready));
        return child;
    }

    private Map<String, String> environment(Service service) {
        var env = new TreeMap<String, String>();
        var offset = setup.offset();
        env.put("PORT", Integer.toString(service.address().port(offset)));
        env.put("KAFKA", "localhost:" + Address.KAFKA.port(offset));
        env.put("OIDC_URL", Address.KEYCLOAK.url(offset) + "/auth/realms/centralino");
        env.put("OIDC_ISSUER", setup.site() + "/auth/realms/centralino");
        env.put("PUBLIC_URL", setup.site());
        env.put("IDENTITY_URL", Address.KEYCLOAK.url(offset));
        env.put("MANAGEMENT_PORT", Integer.toString(Address.GATEWAY_FIGURES.port(offset)));
        env.put("SMTP_PORT", Integer.toString(Address.SMTP.port(offset)));
        env.put("IMAP_PORT", Integer.toString(Address.IMAP.port(offset)));
        env.put("MAIL_TLS", "false");
        env.put("MAIL_PASSWORD", "demo");
        env.put("WHATSAPP_URL", Address.STAND_INS.url(offset) + "/whatsapp/v24.0");
        env.put("CALLBACKS_ANYWHERE", "true");
        env.put("MASTER_KEY", setup.secrets().masterKey());
        // Whoever tries webhooks here has the receiver here too.
        env.put("GOVERNANCE_WEBHOOKS_PRIVATE_ADDRESSES", "true");
        env.put("BLOBS", setup.run().resolve("blobs").toString());
        for (var other : Service.ALL) {
            env.put(
                    other.name().toUpperCase(java.util.Locale.ROOT) + "_URL",
                    other.address().url(offset));
        }
        if (service.name().equals("governance")) {
            env.put("REGISTRY_SECRET", setup.secrets().registry());
            env.put("FIRST_PASSWORD", "demo");
            env.put("REACH", everyOther(service));
        }
        if (service.database()) {
            var passwords = setup.secrets().of(service.name());
            env.put("DB_URL", "jdbc:postgresql://localhost:" + Address.POSTGRES.port(offset) + "/" + service.name());
            env.put("DB_USER", service.name());
            env.put("DB_PASSWORD", passwords.app());
            env.put("DB_ENGINE_USER", service.name() + "_engine");
            env.put("DB_ENGINE_PASSWORD", passwords.engine());
            env.put("DB_OWNER_USER", service.name() + "_owner");
            env.put("DB_OWNER_PASSWORD", passwords.owner());
        }
        return env;
    }

    /// Who keeps data and therefore has to hear of every organisation.
    private static String everyOther(Service service) {
        return Service.ALL.stream()
                .filter(other -> other.database() && !other.equals(service))
                .map(Service::name)
                .collect(Collectors.joining(","));
    }

    private boolean healthy(URI ready) {
        try {
            var request =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
