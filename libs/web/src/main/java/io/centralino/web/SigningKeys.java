package io.centralino.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/// Which signing keys the identity provider has taken back: what they signed is refused, though it has not ended yet.
///
/// Quarkus reads the keys once and again when it meets an unknown one, so it never learns that one is gone. While the
/// provider cannot be reached everything stays as it was: a provider that is away must not lock people out.
@ApplicationScoped
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<URI> provider;
    private final Duration every;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("signing-keys").factory());
    private volatile Set<String> offered = Set.of();
    private volatile Set<String> withdrawn = Set.of();

    @Inject
    SigningKeys(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server,
            @ConfigProperty(name = "quarkus.oidc.jwks-path") Optional<String> path,
            @ConfigProperty(name = "centralino.signing-keys.every", defaultValue = "PT1M") Duration every,
            ObjectMapper json) {
        this.provider = server.flatMap(address -> path.map(where -> URI.create(address + where)));
        this.every = every;
        this.json = json;
    }

    void begin(@Observes StartupEvent event) {
        provider.ifPresent(
                keys -> clock.scheduleWithFixedDelay(() -> look(keys), 0, every.toMillis(), TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
        http.shutdownNow();
    }

    /// Whether a token, good in all else, bears the signature of a key that was taken back.
    public boolean withdrawn(JsonWebToken token) {
        if (withdrawn.isEmpty()) {
            return false;
        }
        var raw = token.getRawToken();
        try {
            var head = json.readTree(Base64.getUrlDecoder().decode(raw.substring(0, raw.indexOf('.'))));
            return withdrawn.contains(head.path("kid").asText());
        } catch (IOException e) {
            throw new IllegalStateException("A verified token has no head", e);
        }
    }

    private void look(URI keys) {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(keys).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            var present = new HashSet<String>();
            json.readTree(answer.body()).path("keys").forEach(key -> named(key).ifPresent(present::add));
            if (answer.statusCode() == 200 && !present.isEmpty()) {
                var gone = new HashSet<>(withdrawn);
                gone.addAll(offered);
                gone.removeAll(present);
                offered = Set.copyOf(present);
                withdrawn = Set.copyOf(gone);
            }
        } catch (IOException e) {
            LOG.debugf("The identity provider's keys cannot be read now: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> named(JsonNode key) {
        return Optional.ofNullable(key.path("kid").textValue());
    }
}
