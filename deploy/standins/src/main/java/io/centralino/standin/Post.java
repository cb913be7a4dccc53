package io.centralino.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// Brings webhooks to whoever set them up.
final class Post {

    private static final int TRIES = 20;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /// @return the status of the answer
    int bring(String to, Map<String, String> headers, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(to))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /// Tries again until it is taken, as providers do.
    void insist(String to, Map<String, String> headers, byte[] body) throws InterruptedException {
        for (var tries = 0; tries < TRIES; tries++) {
            try {
                if (bring(to, headers, body) / 100 == 2) {
                    return;
                }
            } catch (IOException away) {
                System.err.println(to + " is away: " + away.getMessage());
            }
            Thread.sleep(Duration.ofMillis(200L << Math.min(tries, 6)));
        }
    }
}
