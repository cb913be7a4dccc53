package io.centralino.blobs;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests as AWS Signature Version 4 says, for paths that need no escaping and no query.
record S3Signature(String region, String accessKey, String secretKey) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// The headers to send besides those the client sets itself.
    ///
    /// @param hash of the content, in hexadecimal
    Map<String, String> headers(String method, URI uri, String hash, Map<String, String> others, Instant now) {
        var time = TIME.format(now);
        var scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        var headers = new TreeMap<>(others);
        headers.put("host", uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
        headers.put("x-amz-content-sha256", hash);
        headers.put("x-amz-date", time);
        var names = String.join(";", headers.keySet());
        var canonical = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining("", method + "\n" + uri.getPath() + "\n\n", "\n" + names + "\n" + hash));
        var toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n"
                + HexFormat.of().formatHex(sha256().digest(utf8(canonical)));
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(accessKey, scope, names, sign(toSign, time.substring(0, 8))));
        // The client writes this one itself and lets nobody else do so.
        headers.remove("host");
        return headers;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private String sign(String toSign, String day) {
        var key = utf8("AWS4" + secretKey);
        for (var part : new String[] {day, region, "s3", "aws4_request", toSign}) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(key);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "S3Signature[" + region + ", " + accessKey + "]";
    }
}
