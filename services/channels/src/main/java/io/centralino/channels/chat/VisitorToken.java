package io.centralino.channels.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What brings a visitor back to their conversation and to no other: conversation, account and expiry under our
/// signature.
///
/// @param account the account within its organisation, whose key signs
record VisitorToken(String account, UUID conversation, Instant expires) {

    private static final int LONGEST = 400;

    String signed(byte[] key) {
        var named = account + "|" + conversation + "|" + expires.getEpochSecond();
        return encode(named.getBytes(StandardCharsets.UTF_8)) + "." + encode(signature(named, key));
    }

    /// The token behind the text, if it was signed with this key and is still good.
    static Optional<VisitorToken> read(String text, byte[] key, Instant now) {
        var dot = text.indexOf('.');
        if (dot < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var named = new String(Base64.getUrlDecoder().decode(text.substring(0, dot)), StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(
                    signature(named, key), Base64.getUrlDecoder().decode(text.substring(dot + 1)))) {
                return Optional.empty();
            }
            var parts = named.split("\\|");
            var token = new VisitorToken(
                    parts[0], UUID.fromString(parts[1]), Instant.ofEpochSecond(Long.parseLong(parts[2])));
            return Optional.of(token).filter(good -> now.isBefore(good.expires()));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signature(String named, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(named.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform signs with HmacSHA256", missing);
        }
    }
}
