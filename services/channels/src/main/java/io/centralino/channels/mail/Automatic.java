package io.centralino.channels.mail;

import java.util.Locale;

/// Whether a program rather than a person wrote a mail. Such mail is stored and shown, and never answered by a program.
public enum Automatic {
    NO,
    /// An absence note or another answer by a machine (RFC 3834).
    REPLY,
    /// A list or a mass mailing.
    BULK,
    /// A report that something we sent was not delivered (RFC 3464).
    BOUNCE;

    static Automatic of(Headers headers) {
        var type = headers.first("content-type").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/report") && !type.contains("disposition-notification")) {
            return BOUNCE;
        }
        var sender = headers.first("from").toLowerCase(Locale.ROOT);
        if (sender.contains("mailer-daemon@")
                || headers.first("return-path").strip().equals("<>")) {
            return sender.contains("mailer-daemon@") || sender.contains("postmaster@") ? BOUNCE : REPLY;
        }
        var submitted = headers.first("auto-submitted").strip();
        if (!submitted.isEmpty() && !submitted.regionMatches(true, 0, "no", 0, 2)) {
            return REPLY;
        }
        if (headers.has("x-autoreply") || headers.has("x-autorespond") || type.startsWith("multipart/report")) {
            return REPLY;
        }
        return switch (headers.first("precedence").strip().toLowerCase(Locale.ROOT)) {
            case "auto_reply" -> REPLY;
            case "bulk", "list", "junk" -> BULK;
            default -> headers.has("list-id") ? BULK : NO;
        };
    }
}
