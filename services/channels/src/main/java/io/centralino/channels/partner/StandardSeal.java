package io.centralino.channels.partner;

import io.centralino.channels.hook.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/// The three headers by which the Standard Webhooks say who sent a body, and when.
///
/// @param signatures with spaces between them: a partner that changes its secret signs with both
record StandardSeal(String id, long timestamp, String signatures) {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";
    private static final String VERSION = "v1,";
    private static final int MOST = 10;

    static Optional<StandardSeal> of(Optional<String> id, Optional<String> timestamp, Optional<String> signatures) {
        return id.filter(named -> named.matches("[!-~]{1,200}"))
                .flatMap(named -> timestamp
                        .filter(seconds -> seconds.matches("[0-9]{1,12}"))
                        .flatMap(seconds ->
                                signatures.map(signed -> new StandardSeal(named, Long.parseLong(seconds), signed))));
    }

    static StandardSeal made(String id, byte[] secret, byte[] body, Instant now) {
        var seal = new StandardSeal(id, now.getEpochSecond(), "");
        return new StandardSeal(
                id, seal.timestamp, VERSION + Base64.getEncoder().encodeToString(seal.expected(secret, body)));
    }

    boolean holds(byte[] secret, byte[] body, Instant now, Duration skew) {
        var expected = expected(secret, body);
        var signed = Stream.of(signatures.split(" ", MOST))
                .filter(one -> one.startsWith(VERSION))
                .map(one -> one.substring(VERSION.length()))
                .flatMap(StandardSeal::decoded)
                .reduce(false, (found, one) -> Signature.same(expected, one) | found, (one, other) -> one | other);
        return signed && Math.abs(now.getEpochSecond() - timestamp) <= skew.toSeconds();
    }

    private byte[] expected(byte[] secret, byte[] body) {
        return Signature.of(secret, (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
    }

    private static Stream<byte[]> decoded(String base64) {
        try {
            return Stream.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException broken) {
            return Stream.empty();
        }
    }
}
