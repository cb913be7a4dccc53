package io.centralino.channels.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Walks once over the lines of a mail and says whether a parser may be let near it.
///
/// Nested and very numerous parts cost parsers time and stack out of proportion to their bytes; this walk costs the
/// bytes alone, for it stops at the limits.
final class MailScan {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TYPE = 4_096;

    private final byte[] mail;
    private final MailLimits limits;
    private final List<Level> levels = new ArrayList<>();
    private final StringBuilder type = new StringBuilder();
    private boolean inHeader = true;
    private boolean inType;
    private int headerBytes;
    private int parts;

    /// One multipart we are inside of, and how many mails inside mails have been opened in its current part.
    private static final class Level {
        final byte[] boundary;
        int enclosed;

        Level(byte[] boundary) {
            this.boundary = boundary;
        }
    }

    private MailScan(byte[] mail, MailLimits limits) {
        this.mail = mail;
        this.limits = limits;
    }

    static Optional<Obstacle> of(byte[] mail, MailLimits limits) {
        return mail.length > limits.size() ? Optional.of(Obstacle.TOO_LARGE) : new MailScan(mail, limits).walk();
    }

    private Optional<Obstacle> walk() {
        for (int start = 0, stop; start < mail.length; start = stop + 1) {
            stop = start;
            while (stop < mail.length && mail[stop] != '\n') {
                stop++;
            }
            line(start, stop > start && mail[stop - 1] == '\r' ? stop - 1 : stop);
            if (headerBytes > limits.headerBytes()) {
                return Optional.of(Obstacle.HEADERS_TOO_LARGE);
            }
            if (parts > limits.parts()) {
                return Optional.of(Obstacle.TOO_MANY_PARTS);
            }
            if (depth() > limits.depth()) {
                return Optional.of(Obstacle.TOO_DEEP);
            }
        }
        return Optional.empty();
    }

    private void line(int start, int stop) {
        if (stop - start > 2 && mail[start] == '-' && mail[start + 1] == '-' && delimiter(start + 2, stop)) {
            return;
        }
        if (!inHeader) {
            return;
        }
        headerBytes += stop - start + 1;
        if (stop == start) {
            headerEnds();
        } else if (mail[start] == ' ' || mail[start] == '\t') {
            if (inType && type.length() < LONGEST_TYPE) {
                type.append(latin(start, stop));
            }
        } else {
            inType = stop - start > 13 && latin(start, start + 13).equalsIgnoreCase("content-type:");
            if (inType) {
                type.setLength(0);
                type.append(latin(start + 13, Math.min(stop, start + LONGEST_TYPE)));
            }
        }
    }

    private boolean delimiter(int start, int stop) {
        for (var i = levels.size() - 1; i >= 0; i--) {
            var boundary = levels.get(i).boundary;
            if (stop - start >= boundary.length && matches(start, boundary)) {
                var closes = stop - start >= boundary.length + 2
                        && mail[start + boundary.length] == '-'
                        && mail[start + boundary.length + 1] == '-';
                levels.subList(closes ? i : i + 1, levels.size()).clear();
                if (!closes) {
                    levels.get(i).enclosed = 0;
                    parts++;
                }
                begin(!closes);
                return true;
            }
        }
        return false;
    }

    private void headerEnds() {
        var text = type.toString();
        var kind = text.strip().toLowerCase(Locale.ROOT);
        begin(false);
        if (kind.startsWith("multipart/")) {
            var boundary = BOUNDARY.matcher(text);
            if (boundary.find()) {
                var value = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
                levels.add(new Level(value.stripTrailing().getBytes(StandardCharsets.ISO_8859_1)));
            }
        } else if (kind.startsWith("message/rfc822") || kind.startsWith("message/global")) {
            if (levels.isEmpty()) {
                levels.add(new Level(new byte[] {'\n'}));
            }
            levels.getLast().enclosed++;
            begin(true);
        }
    }

    private void begin(boolean header) {
        inHeader = header;
        inType = false;
        headerBytes = 0;
        type.setLength(0);
    }

    private int depth() {
        return levels.size() + levels.stream().mapToInt(level -> level.enclosed).sum();
    }

    private boolean matches(int start, byte[] boundary) {
        for (var i = 0; i < boundary.length; i++) {
            if (mail[start + i] != boundary[i]) {
                return false;
            }
        }
        return true;
    }

    private String latin(int start, int stop) {
        return new String(mail, start, stop - start, StandardCharsets.ISO_8859_1);
    }
}
