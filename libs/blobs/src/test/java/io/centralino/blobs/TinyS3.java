package io.centralino.blobs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A store that keeps objects in memory and trusts no signature it has not computed itself, from the request as it
/// arrived: only what the authorization header lists counts.
final class TinyS3 implements AutoCloseable {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?"
                    + "SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final String region;
    private final String accessKey;
    private final String secretKey;

    TinyS3(String region, String accessKey, String secretKey) throws IOException {
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getRawPath();
            if (!signed(exchange, path, body)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, body);
                    exchange.sendResponseHeaders(200, -1);
                }
                case "GET" -> {
                    var found = objects.get(path);
                    exchange.sendResponseHeaders(found == null ? 404 : 200, found == null ? -1 : found.length);
                    if (found != null) {
                        exchange.getResponseBody().write(found);
                    }
                }
                case "DELETE" -> {
                    objects.remove(path);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private boolean signed(HttpExchange exchange, String path, byte[] body) {
        var headers = exchange.getRequestHeaders();
        var parts = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
        return parts.matches()
                && parts.group(1).equals(accessKey)
                && parts.group(3).equals(region)
                && parts.group(4).contains("host")
                && hex(sha256(body)).equals(headers.getFirst("X-Amz-Content-Sha256"))
                && parts.group(5).equals(expected(exchange, path, parts));
    }

    private String expected(HttpExchange exchange, String path, Matcher parts) {
        var request = new StringBuilder(exchange.getRequestMethod());
        request.append('\n').append(path).append("\n\n");
        Arrays.stream(parts.group(4).split(";"))
                .sorted()
                .forEach(name -> request.append(name)
                        .append(':')
                        .append(exchange.getRequestHeaders().getFirst(name).trim())
                        .append('\n'));
        request.append('\n').append(parts.group(4)).append('\n');
        request.append(exchange.getRequestHeaders().getFirst("X-Amz-Content-Sha256"));
        var day = parts.group(2);
        var text = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                exchange.getRequestHeaders().getFirst("X-Amz-Date"),
                day + "/" + region + "/s3/aws4_request",
                hex(sha256(request.toString().getBytes(StandardCharsets.UTF_8))));
        var dayKey = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
        return hex(hmac(hmac(hmac(hmac(dayKey, region), "s3"), "aws4_request"), text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
