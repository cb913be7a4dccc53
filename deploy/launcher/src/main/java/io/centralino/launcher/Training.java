package io.centralino.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// A little of what people do first, so that the start-up caches know more than the start.
record Training(Suite suite) {

    private static final List<String> PATHS = List.of(
            "/",
            "/api/openapi",
            "/auth/realms/centralino/.well-known/openid-configuration",
            "/api/v1/me/profile",
            "/api/v1/me/work",
            "/api/v1/banca-aurora/conversations/none",
            "/api/v1/banca-aurora/queues",
            "/api/v1/banca-aurora/customers",
            "/api/v1/banca-aurora/metrics");

    void run() {
        try (var client = HttpClient.newHttpClient()) {
            var token = new Seed(suite.setup(), client).token("sara");
            for (var turn = 0; turn < 20; turn++) {
                for (var path : PATHS) {
                    var request = HttpRequest.newBuilder(URI.create(suite.site() + path))
                            .timeout(Duration.ofSeconds(20))
                            .header("Authorization", "Bearer " + token)
                            .build();
                    client.send(request, BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            System.out.println("The training run stopped early: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
