package io.centralino.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// A bucket of any store that speaks the S3 protocol, addressed by path.
public final class S3Store implements BlobStore {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI bucket;
    private final S3Signature signature;
    private final Clock clock;

    /// @param endpoint scheme, host and port; the bucket exists already
    public S3Store(URI endpoint, String bucket, String region, String accessKey, String secretKey) {
        this(endpoint, bucket, new S3Signature(region, accessKey, secretKey), Clock.systemUTC());
    }

    S3Store(URI endpoint, String bucket, S3Signature signature, Clock clock) {
        this.bucket = endpoint.resolve("/" + bucket + "/");
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public void put(String key, Content content) throws IOException {
        // The protocol wants length and hash ahead of the content, so it rests here first; it is sealed already.
        var incoming = Files.createTempFile("blob", null);
        try {
            var digest = S3Signature.sha256();
            try (var out = new DigestOutputStream(Files.newOutputStream(incoming), digest)) {
                content.to(out);
            }
            var request = request("PUT", key, digest).PUT(BodyPublishers.ofFile(incoming));
            expect(send(request, BodyHandlers.discarding()), 200);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    @Override
    public Optional<InputStream> get(String key) throws IOException {
        var response = send(request("GET", key, S3Signature.sha256()).GET(), BodyHandlers.ofInputStream());
        if (response.statusCode() == 404) {
            response.body().close();
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            response.body().close();
        }
        expect(response, 200);
        return Optional.of(response.body());
    }

    @Override
    public void delete(String key) throws IOException {
        var response = send(request("DELETE", key, S3Signature.sha256()).DELETE(), BodyHandlers.discarding());
        if (response.statusCode() != 404) {
            expect(response, 204);
        }
    }

    private HttpRequest.Builder request(String method, String key, MessageDigest content) {
        var uri = bucket.resolve(key);
        var hash = HexFormat.of().formatHex(content.digest());
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        signature.headers(method, uri, hash, Map.of(), clock.instant()).forEach(request::header);
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the store was answering", e);
        }
    }

    private static void expect(HttpResponse<?> response, int status) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException("The store answered " + response.statusCode());
        }
    }
}
