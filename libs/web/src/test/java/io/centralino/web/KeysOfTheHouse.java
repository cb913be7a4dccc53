package io.centralino.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/// The address at which an identity provider shows its keys: they can be changed, and it can be away.
public final class KeysOfTheHouse extends ServiceParts {
    static final List<RsaJsonWebKey> SHOWN = new CopyOnWriteArrayList<>();
    static final AtomicInteger LOOKS = new AtomicInteger();
    static final AtomicInteger ASKED_FOR_A_TOKEN = new AtomicInteger();
    static volatile boolean away;

    @SuppressWarnings("NullAway.Init")
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        var settings = super.start();
        try {
            SHOWN.add(key("first"));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/keys", exchange -> {
            var ours = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"))
                    .startsWith("Java-http-client");
            (ours ? LOOKS : ASKED_FOR_A_TOKEN).incrementAndGet();
            var body = shown().getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, away ? -1 : body.length);
            if (!away) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        settings.remove("quarkus.oidc.public-key");
        settings.put(
                "quarkus.oidc.auth-server-url",
                "http://localhost:" + server.getAddress().getPort());
        settings.put("quarkus.oidc.jwks-path", "/keys");
        settings.put("quarkus.oidc.discovery-enabled", "false");
        settings.put("centralino.signing-keys.every", "PT0.5S");
        settings.put("quarkus.oidc.token.forced-jwk-refresh-interval", "2S");
        return settings;
    }

    @Override
    public void stop() {
        server.stop(0);
        super.stop();
    }

    static RsaJsonWebKey key(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id + "-" + UUID.randomUUID());
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(UUID subject, RsaJsonWebKey key) {
        var claims = new JwtClaims();
        claims.setIssuer(Tokens.ISSUER);
        claims.setAudience(Tokens.AUDIENCE);
        claims.setSubject(subject.toString());
        claims.setClaim("iat", Instant.now().getEpochSecond());
        claims.setClaim("exp", Instant.now().plusSeconds(300).getEpochSecond());
        var token = new JsonWebSignature();
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown() {
        return SHOWN.stream()
                .map(key -> key.toJson(OutputControlLevel.PUBLIC_ONLY))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
}
