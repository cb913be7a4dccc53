package io.centralino.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Objects;

/// One request and its answer.
record Exchange(HttpExchange http, String path, byte[] body) {

    static Exchange of(HttpExchange http) throws IOException {
        return new Exchange(
                http, http.getRequestURI().getPath(), http.getRequestBody().readAllBytes());
    }

    String method() {
        return http.getRequestMethod();
    }

    String header(String name) {
        return Objects.requireNonNullElse(http.getRequestHeaders().getFirst(name), "");
    }

    JsonNode json() {
        return Json.read(body);
    }

    void answer(int status, JsonNode json) throws IOException {
        answer(status, "application/json", Json.bytes(json));
    }

    void answer(int status, String type, byte[] bytes) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            http.getResponseBody().write(bytes);
        }
        http.close();
    }

    /// Ends the connection without a word.
    void hangUp() {
        http.close();
    }
}
