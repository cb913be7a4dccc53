package io.centralino.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// Access tokens as the identity provider would sign them.
///
/// A token says who; what they may do is said by [States#grant].
public final class Tokens {
    public static final String ISSUER = "http://localhost:8080/auth/realms/centralino";
    public static final String AUDIENCE = "centralino-api";

    private Tokens() {}

    /// A token that is good for five minutes.
    public static String of(UUID subject, String... realmRoles) {
        return of(subject, Map.of(), realmRoles);
    }

    /// A token with some claims of its own, to be refused as a rule: another `iss`, `aud` or `exp`.
    public static String of(UUID subject, Map<String, Object> claims, String... realmRoles) {
        var now = Instant.now();
        var all = new LinkedHashMap<String, Object>();
        all.put("iss", ISSUER);
        all.put("aud", List.of(AUDIENCE));
        all.put("sub", subject.toString());
        all.put("typ", "Bearer");
        all.put("azp", "centralino-desk");
        all.put("jti", UUID.randomUUID().toString());
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(Duration.ofMinutes(5)).getEpochSecond());
        all.put("preferred_username", subject.toString());
        all.put("realm_access", Map.of("roles", List.of(realmRoles)));
        all.putAll(claims);
        return sign(all);
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(key().getPublicKey().getEncoded());
    }

    private static String sign(Map<String, Object> claims) {
        var token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key().getPrivateKey());
        token.setPayload(Json.write(claims));
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Shared.SIGNING_KEY.orMake(Tokens::makeKey));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String makeKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048).toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
