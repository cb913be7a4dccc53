package io.centralino.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;

/// The running service from outside: what it publishes and answers.
final class Door {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    /// @param service its address
    Door(URI service) {
        this.service = service;
    }

    /// That of the application under test.
    static Door ofTest() {
        return new Door(URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)));
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The OpenAPI document.
    JsonNode document() {
        var answer = send(at("/q/openapi?format=json").build());
        if (answer.statusCode() != 200) {
            throw new AssertionError("/q/openapi answers " + answer.statusCode());
        }
        return Json.read(answer.body());
    }

    /// Every operation of the OpenAPI document, as `GET /api/v1/{org}/queues`.
    Set<String> operations() {
        var operations = new TreeSet<String>();
        for (var path : document().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return operations;
    }
}
