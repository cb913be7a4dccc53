package io.centralino.governance.ledger.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Secrets and signatures as the Standard Webhooks have them.
final class Signing {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private Signing() {}

    static String newSecret() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// One signature for each secret, so that a receiver may still know only the older one.
    static String header(List<String> secrets, String id, Instant at, String body) {
        return secrets.stream().map(secret -> signature(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    private static String signature(String secret, String id, Instant at, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            var signed = mac.doFinal(
                    "%s.%d.%s".formatted(id, at.getEpochSecond(), body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
