package io.centralino.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/// The door's own refusals, in the form every service of the suite answers with.
public enum Problem {
    MALFORMED(400, "The request could not be read"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    TOO_LARGE(413, "The request is too large"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    SERVICE_AWAY(503, "Service away");

    public static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /// The body without a detail: for "not found" the same bytes, whatever was not found.
    public Buffer body() {
        return json().toBuffer();
    }

    public Buffer body(String detail) {
        return json().put("detail", detail).toBuffer();
    }

    public void answer(HttpServerResponse response) {
        answer(response, body());
    }

    public void answer(HttpServerResponse response, String detail) {
        answer(response, body(detail));
    }

    private void answer(HttpServerResponse response, Buffer body) {
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(body);
        }
    }

    private JsonObject json() {
        var type = "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new JsonObject().put("type", type).put("title", title).put("status", status);
    }
}
