package io.centralino.standin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures as each provider makes them.
public final class Signing {

    private Signing() {}

    /// `X-Hub-Signature-256`.
    public static String hub(String secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), body));
    }

    /// `webhook-signature`, after the Standard Webhooks.
    public static String standard(String secret, String id, String timestamp, byte[] body) {
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        var head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(hmac(key, head, body));
    }

    private static byte[] hmac(byte[] secret, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
