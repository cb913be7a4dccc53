package io.centralino.channels.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The Message-ID we give our answers: it names the conversation and the message, and its signature shows that we made
/// it.
///
/// It proves that the writer has seen our answer, not who the writer is; whoever uses it must still take part in the
/// conversation.
public final class ReplyToken {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{32})\\.([0-9a-f]{32})\\.([0-9a-f]{32})(?:@.*)?");

    private final byte[] key;

    /// @param key at least 32 secret bytes that belong to one organisation
    public ReplyToken(byte[] key) {
        this.key = key.clone();
    }

    /// What a genuine token names.
    public record Named(UUID conversation, UUID message) {}

    public String messageId(UUID conversation, UUID message, String domain) {
        return local(conversation, message) + "@" + domain;
    }

    private String local(UUID conversation, UUID message) {
        var named = hex(conversation) + "." + hex(message);
        return named + "." + signature(named);
    }

    /// What the token names, if we made it.
    public Optional<Named> read(String messageId) {
        var shape = SHAPE.matcher(messageId);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var expected = signature(shape.group(1) + "." + shape.group(2)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, shape.group(3).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(new Named(uuid(shape.group(1)), uuid(shape.group(2))))
                : Optional.empty();
    }

    private String signature(String named) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(named.getBytes(StandardCharsets.US_ASCII)), 0, 16);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform signs with HmacSHA256", missing);
        }
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static UUID uuid(String hex) {
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }
}
