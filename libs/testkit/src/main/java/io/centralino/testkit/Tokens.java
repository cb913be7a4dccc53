package io.centralino.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
        signingKey();
        return Shared.PUBLIC_KEY.get();
    }

    private static String sign(Map<String, Object> claims) {
        var signed = base64(Json.write(Map.of("alg", "RS256", "typ", "JWT"))) + "." + base64(Json.write(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signingKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey signingKey() {
        var key = Shared.SIGNING_KEY.orMake(Tokens::makeKeys);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String makeKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            Shared.PUBLIC_KEY.set(
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
