package io.centralino.quality.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a customer shows who wants to answer: tenant, expiry and 128 random bits under our signature.
///
/// The signature turns guesses away before the database is asked; the hash of the random bits, kept in the invitation's
/// row, ties the token to that one invitation.
record SurveyToken(String tenant, Instant expires, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 160;
    private static final Pattern SHAPE =
            Pattern.compile("([a-z][a-z0-9-]{1,38})\\.([0-9a-z]{1,10})\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{22})");

    static SurveyToken fresh(String tenant, Instant expires) {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new SurveyToken(tenant, expires, encode(bits));
    }

    /// The token behind the text, if we signed it and it is still good.
    static Optional<SurveyToken> read(String text, byte[] key, Instant now) {
        var parts = SHAPE.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        try {
            var token = new SurveyToken(
                    parts.group(1), Instant.ofEpochSecond(Long.parseLong(parts.group(2), 36)), parts.group(3));
            return Optional.of(token)
                    .filter(it -> MessageDigest.isEqual(bytes(it.signed(key)), bytes(text)))
                    .filter(it -> now.isBefore(it.expires));
        } catch (DateTimeException | NumberFormatException far) {
            return Optional.empty();
        }
    }

    String signed(byte[] key) {
        var named = tenant + "." + Long.toString(expires.getEpochSecond(), 36) + "." + secret;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(bytes("quality/survey/"));
            return named + "." + encode(Arrays.copyOf(mac.doFinal(bytes(named)), 16));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform signs with HmacSHA256", missing);
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(secret));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform knows SHA-256", missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
