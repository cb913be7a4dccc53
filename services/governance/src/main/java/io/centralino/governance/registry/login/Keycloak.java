package io.centralino.governance.registry.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Logins in Keycloak, over its admin API, as a client that may manage users and nothing else.
@ApplicationScoped
class Keycloak implements Logins {
    private final LoginConfig config;
    private final ObjectMapper json;
    private final HttpClient http;
    private final String users;

    @Inject
    Keycloak(LoginConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(config.patience()).build();
        this.users = config.realm().toString().replace("/realms/", "/admin/realms/") + "/users";
    }

    @Override
    public UUID findOrMake(Login login) {
        var token = token();
        return find(token, login).orElseGet(() -> make(token, login));
    }

    @Override
    public void disable(UUID subject) {
        var token = token();
        var address = users + "/" + subject;
        var found = send(asking(address, token).GET());
        if (found.statusCode() == 404) {
            return;
        }
        // What is not sent along would be emptied, so the whole goes back.
        var user = (ObjectNode) read(expect(found, 200));
        user.put("enabled", false);
        expect(send(asking(address, token).PUT(BodyPublishers.ofString(user.toString()))), 204);
    }

    private Optional<UUID> find(String token, Login login) {
        var address = users + "?exact=true&username=" + encoded(login.name());
        var found = read(expect(send(asking(address, token).GET()), 200));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var user = found.get(0);
        if (!user.path("email").asText().equalsIgnoreCase(login.mail())) {
            throw new Refused("The login %s belongs to somebody else".formatted(login.name()));
        }
        return Optional.of(UUID.fromString(user.path("id").asText()));
    }

    private UUID make(String token, Login login) {
        var answer = send(asking(users, token).POST(BodyPublishers.ofString(body(login))));
        if (answer.statusCode() == 400 || answer.statusCode() == 409) {
            var said = read(answer).path("errorMessage").asText("the identity provider does not take it");
            throw new Refused("No login %s: %s".formatted(login.name(), said));
        }
        var made = expect(answer, 201).headers().firstValue("Location").orElse("");
        return UUID.fromString(made.substring(made.lastIndexOf('/') + 1));
    }

    private String body(Login login) {
        var user = json.createObjectNode();
        user.put("username", login.name()).put("email", login.mail()).put("enabled", true);
        var space = login.person().lastIndexOf(' ');
        user.put("firstName", space < 0 ? login.person() : login.person().substring(0, space));
        user.put("lastName", login.person().substring(space + 1));
        if (login.language() != null) {
            user.putObject("attributes").putArray("locale").add(login.language());
        }
        // With the login or not at all: a password set by a second request could be lost between the two.
        config.firstPassword()
                .ifPresentOrElse(
                        password -> user.putArray("credentials")
                                .addObject()
                                .put("type", "password")
                                .put("value", password)
                                .put("temporary", false),
                        () -> user.putArray("requiredActions").add("UPDATE_PASSWORD"));
        return user.toString();
    }

    private String token() {
        var secret = config.secret().orElseThrow(() -> new Away("No secret for the identity provider is set"));
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(config.client()), encoded(secret));
        var request = HttpRequest.newBuilder(URI.create(config.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return read(expect(send(request), 200)).path("access_token").asText();
    }

    private static HttpRequest.Builder asking(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(config.patience()).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Away("The identity provider does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("Stopped while the identity provider was asked");
        }
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new Away("The identity provider answers %d".formatted(answer.statusCode()));
        }
        return answer;
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new Away("The identity provider answers something else than JSON");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
