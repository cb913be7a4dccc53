package io.centralino.channels.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The header fields at the start of a mail, read by hand so that nothing in them can fail or cost more than their
/// length.
final class Headers {

    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_FIELDS = 2_000;

    private final Map<String, List<String>> fields = new HashMap<>();

    private Headers() {}

    static Headers of(byte[] mail, int limit) {
        var headers = new Headers();
        var end = Math.min(mail.length, limit);
        var field = new StringBuilder();
        var count = 0;
        for (int start = 0, stop; start < end && count < MOST_FIELDS; start = stop + 1) {
            stop = endOfLine(mail, start, end);
            var line = text(mail, start, stop > start && mail[stop - 1] == '\r' ? stop - 1 : stop);
            if (line.isEmpty()) {
                break;
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                if (field.length() + line.length() <= LONGEST_FIELD) {
                    field.append(line);
                }
            } else {
                headers.add(field);
                field.setLength(0);
                field.append(line, 0, Math.min(line.length(), LONGEST_FIELD));
                count++;
            }
        }
        headers.add(field);
        return headers;
    }

    private void add(CharSequence field) {
        var whole = field.toString();
        var colon = whole.indexOf(':');
        if (colon > 0) {
            fields.computeIfAbsent(
                            whole.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(whole.substring(colon + 1).strip());
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /// The first field of this name, empty where there is none.
    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static int endOfLine(byte[] mail, int start, int end) {
        for (var i = start; i < end; i++) {
            if (mail[i] == '\n') {
                return i;
            }
        }
        return end;
    }

    private static String text(byte[] mail, int from, int to) {
        return Charsets.guess(mail, from, to - from, StandardCharsets.UTF_8);
    }
}
