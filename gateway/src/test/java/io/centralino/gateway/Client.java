package io.centralino.gateway;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Asks the door the way browsers do, and the way they never would.
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI door;

    Client(URI door) {
        this.door = door;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(), path, headers);
    }

    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(HttpRequest.newBuilder().POST(body), path, headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
        try {
            var complete = headers.length == 0 ? request : request.headers(headers);
            return HTTP.send(complete.uri(door.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Writes bytes as they stand and reads until the door has answered and closed.
    String raw(String request) {
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A request whose target and headers are written as they stand.
    String rawGet(String target, String... headers) {
        var lines = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n");
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return raw(lines.append("\r\n").toString());
    }

    static String bearer(String subject) {
        var claims = new JsonObject().put("sub", subject).put("azp", "centralino-desk");
        var encoded = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.encode().getBytes(StandardCharsets.UTF_8));
        return "Bearer e30." + encoded + ".c2ln";
    }
}
