package io.centralino.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A real Keycloak as a child process, with one realm imported on its first start.
public final class LocalKeycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final int port;
    private final Child child;

    private LocalKeycloak(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /// A throw-away server on a free port, seen under its own address.
    public static LocalKeycloak start(Path realm) {
        var port = Ports.free();
        var folder = Folders.throwAway("keycloak");
        var address = "http://localhost:" + port;
        return start(folder, port, Ports.free(), realm, address, "admin", Map.of(), folder.resolve("log"));
    }

    /// A server whose data stays in the folder; health is on the next port. `site` is the address browsers see it
    /// under, followed by `/auth`. A realm file other than the one imported before replaces all data; it
    /// takes its secrets from those given.
    public static LocalKeycloak start(
            Path data,
            int port,
            Path realm,
            String site,
            String adminPassword,
            Map<String, String> secrets,
            Path logs) {
        return start(data, port, port + 1, realm, site, adminPassword, secrets, logs);
    }

    private static LocalKeycloak start(
            Path data,
            int port,
            int healthPort,
            Path realm,
            String site,
            String adminPassword,
            Map<String, String> secrets,
            Path logs) {
        var home = Folders.create(data.toAbsolutePath());
        Child.endStale(home.resolve("keycloak.pid"));
        Ports.mustBeFree(port, "Keycloak");
        Ports.mustBeFree(healthPort, "Keycloak's health page");
        KeycloakHome.prepare(logs);
        KeycloakHome.link(home);
        importing(realm, home);
        var command = KeycloakHome.command(home, Java.fastStart("384m", Java.cache("keycloak")));
        command.add("start");
        command.add("--optimized");
        command.add("--import-realm");
        var env = new HashMap<>(Map.of(
                "KC_HTTP_HOST",
                "localhost",
                "KC_HTTP_PORT",
                Integer.toString(port),
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_MANAGEMENT_PORT",
                Integer.toString(healthPort),
                "KC_HOSTNAME",
                site + "/auth",
                "KC_PROXY_HEADERS",
                "xforwarded",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                adminPassword,
                "KC_LOG_LEVEL",
                "warn",
                "CENTRALINO_URL",
                site));
        env.putAll(secrets);
        var child = Child.start("keycloak", command, env, home, logs);
        var server = new LocalKeycloak(port, child);
        try (var client = HttpClient.newHttpClient()) {
            var health = URI.create("http://localhost:" + healthPort + "/auth/health/ready");
            child.awaitReady(PATIENCE, () -> healthy(client, health));
            wasReady(home);
        } catch (PartFailed e) {
            child.kill();
            throw e;
        }
        return server;
    }

    public int port() {
        return port;
    }

    /// The realm's address inside this machine.
    public String realmUrl(String realm) {
        return "http://localhost:" + port + "/auth/realms/" + realm;
    }

    public Child child() {
        return child;
    }

    public void pause() {
        child.pause();
    }

    public void resume() {
        child.resume();
    }

    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(Java.recording() ? 120 : 15));
    }

    /// Prepares the import of a realm, once: what a first start left half done is begun anew, as is another realm's
    /// data.
    private static void importing(Path realm, Path home) {
        var imported = Folders.create(home.resolve("data/import")).resolve("realm.json");
        try {
            var whole = Files.exists(ready(home)) && Files.exists(imported);
            if (!whole || Files.mismatch(imported, realm) >= 0) {
                Files.deleteIfExists(ready(home));
                Folders.delete(home.resolve("data"));
                Folders.create(imported.resolveSibling(""));
            }
            Files.copy(realm, imported, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A note that the server was ready once, so that its database is whole.
    private static Path ready(Path home) {
        return home.resolve("ready");
    }

    private static void wasReady(Path home) {
        try {
            Files.writeString(ready(home), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean healthy(HttpClient client, URI health) {
        try {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
