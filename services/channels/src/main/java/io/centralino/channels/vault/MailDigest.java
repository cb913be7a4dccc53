package io.centralino.channels.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;

/// What tells one mail from another: all of it except the notes that servers made on its way.
///
/// @param namesItself whether it bears a Message-ID; two that bear the same and differ anywhere else are two mails
public record MailDigest(byte[] bytes, boolean namesItself) {

    private static final Set<String> NOTES = Set.of(
            "received",
            "return-path",
            "delivered-to",
            "x-original-to",
            "x-received",
            "authentication-results",
            "received-spf",
            "status",
            "x-uid");

    public static MailDigest of(byte[] mail) {
        var digest = sha256();
        var names = false;
        var skipping = false;
        var inHeader = true;
        for (int start = 0, next; start < mail.length; start = next) {
            next = start;
            while (next < mail.length && mail[next] != '\n') {
                next++;
            }
            var end = next > start && mail[next - 1] == '\r' ? next - 1 : next;
            next = Math.min(next + 1, mail.length);
            if (inHeader && end > start && mail[start] != ' ' && mail[start] != '\t') {
                var name = name(mail, start, end);
                skipping = NOTES.contains(name);
                names |= name.equals("message-id");
            }
            inHeader &= end > start;
            if (!inHeader || !skipping) {
                digest.update(mail, start, end - start);
                digest.update((byte) '\n');
            }
        }
        return new MailDigest(digest.digest(), names);
    }

    private static String name(byte[] mail, int start, int end) {
        var colon = start;
        while (colon < end && mail[colon] != ':' && colon - start < 80) {
            colon++;
        }
        return new String(mail, start, colon - start, StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
