package io.centralino.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The merged API document as clients read it.
@ApplicationScoped
public class PublishedDocument {

    public static final String PATH = "/api/openapi";
    private static final String RESOURCE = "/openapi/merged.json";

    private final Buffer document;

    PublishedDocument() {
        try (var in = PublishedDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            document = Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void answer(HttpServerRequest request) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(document);
    }
}
