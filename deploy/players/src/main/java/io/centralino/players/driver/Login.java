package io.centralino.players.driver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody's way to a token: a person with a password, or a client with a secret. Tokens are renewed in time.
public final class Login {

    private static final String TOKENS = "/auth/realms/%s/protocol/openid-connect/token";

    private final Door door;
    private final String realm;
    private final String form;
    private @Nullable String token;
    private Instant until = Instant.MIN;

    private Login(Door door, String realm, String form) {
        this.door = door;
        this.realm = realm;
        this.form = form;
    }

    /// A person of the demo, by the command line's client.
    public static Login person(Door door, String name) {
        return new Login(
                door,
                "centralino",
                "grant_type=password&client_id=centralino-cli&password=demo&username=" + encoded(name));
    }

    public static Login client(Door door, String id, String secret) {
        return new Login(
                door,
                "centralino",
                "grant_type=client_credentials&client_id=" + encoded(id) + "&client_secret=" + encoded(secret));
    }

    /// Who makes logins.
    public static Login administrator(Door provider, String password) {
        return new Login(
                provider,
                "master",
                "grant_type=password&client_id=admin-cli&username=admin&password=" + encoded(password));
    }

    /// A token that lives for a while yet.
    public synchronized String token() {
        if (token == null || Instant.now().isAfter(until)) {
            var answer = Await.until(
                    "a token",
                    Duration.ofSeconds(60),
                    () -> door.post(TOKENS.formatted(realm), form),
                    got -> got.status() == 200);
            token = answer.text("access_token");
            until = Instant.now().plusSeconds(answer.json().path("expires_in").asLong() * 3 / 4);
        }
        return token;
    }

    /// Forgets a token that was not taken.
    synchronized void forget() {
        token = null;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
