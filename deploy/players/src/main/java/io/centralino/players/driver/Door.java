package io.centralino.players.driver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The suite's one door, as a plain HTTP client sees it.
public final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI site;
    private final HttpClient client;

    public Door(String site) {
        this.site = URI.create(site);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// One request; an answer that never came is [Answer#NONE].
    ///
    /// @param key the idempotency key, where it writes
    /// @param body sent as it stands
    public Answer ask(String method, String path, @Nullable String token, @Nullable String key, @Nullable String body) {
        var request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.build());
    }

    /// A document for a token's owner.
    public Answer post(String path, String token, Object body) {
        return ask("POST", path, token, null, Caller.json(body));
    }

    /// A form, as identity providers and pages want it.
    Answer post(String path, String form) {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /// A socket, open when this returns.
    WebSocket socket(String path, WebSocket.Listener listener) throws IOException {
        var address = URI.create(site.toString().replaceFirst("^http", "ws") + path);
        try {
            return client.newWebSocketBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .buildAsync(address, listener)
                    .get(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("no socket at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
