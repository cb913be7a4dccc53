package io.centralino.channels.mail;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// Words as they may be shown or sent: encoded words decoded, nothing that could break a line or turn the writing
/// direction.
public final class Words {

    private Words() {}

    /// Decodes the `=?utf-8?q?...?=` forms of a header.
    static String decoded(String raw) {
        try {
            return DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT);
        } catch (RuntimeException | StackOverflowError broken) {
            return raw;
        }
    }

    /// One line of at most `longest` characters: no control character, no line break, no change of direction.
    public static String line(String text, int longest) {
        var clean = new StringBuilder(Math.min(text.length(), longest));
        for (var i = 0; i < text.length() && clean.length() < longest; i++) {
            var c = text.charAt(i);
            clean.append(unwanted(c) || c == '\n' || c == '\t' ? ' ' : c);
        }
        if (!clean.isEmpty() && Character.isHighSurrogate(clean.charAt(clean.length() - 1))) {
            clean.setLength(clean.length() - 1);
        }
        return clean.toString().strip();
    }

    /// Text of many lines, without what PostgreSQL refuses (NUL) and what only deceives the eye.
    public static String lines(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (!unwanted(c) && !lonely(text, i)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean unwanted(char c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    private static boolean lonely(String text, int i) {
        var c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
