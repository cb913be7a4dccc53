package io.centralino.channels.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells what a person wrote from what their program repeated below it.
///
/// Nothing is thrown away: the repeated part stays beside the visible one, and where nothing would remain visible
/// everything does.
public record Quotation(String visible, @Nullable String quoted) {

    private static final List<String> SEPARATORS = List.of(
            "-----original message-----",
            "-----messaggio originale-----",
            "---- messaggio originale ----",
            "----- messaggio inoltrato",
            "---------- forwarded message",
            "---------- messaggio inoltrato",
            "begin forwarded message:",
            "inizio messaggio inoltrato:",
            "________________________________");
    private static final List<String> ATTRIBUTION_ENDS =
            List.of("wrote:", "ha scritto:", "scrive:", "scrisse:", "a écrit :", "a écrit:", "schrieb:", "escribió:");
    private static final List<String> ATTRIBUTION_STARTS =
            List.of("on ", "il ", "in data ", "le ", "am ", "el ", "at ", "> on ", "> il ");
    private static final List<String> HEAD_STARTS = List.of("from:", "da:", "*from:*", "*da:*", "von:", "de:");
    private static final List<String> HEAD_SECONDS = List.of(
            "sent:",
            "inviato:",
            "to:",
            "a:",
            "date:",
            "data:",
            "*sent:*",
            "*inviato:*",
            "*data:*",
            "gesendet:",
            "envoyé",
            "subject:",
            "oggetto:");

    public static Quotation cut(String text) {
        var lines = text.split("\n", -1);
        var at = firstRepeated(lines);
        var visible = join(lines, 0, at).strip();
        if (at == lines.length || visible.isEmpty()) {
            return new Quotation(text, null);
        }
        return new Quotation(visible, join(lines, at, lines.length).strip());
    }

    private static int firstRepeated(String[] lines) {
        for (var i = 0; i < lines.length; i++) {
            var line = lines[i].strip().toLowerCase(Locale.ROOT);
            if (separates(line)
                    || attributes(lines, i, line)
                    || repeatsHead(lines, i, line)
                    || (line.startsWith(">") && onlyQuotesFollow(lines, i))) {
                return i;
            }
        }
        return lines.length;
    }

    private static boolean separates(String line) {
        return SEPARATORS.stream().anyMatch(line::startsWith);
    }

    /// "On Monday Anna wrote:", in a few languages, over at most three lines as programs wrap it.
    private static boolean attributes(String[] lines, int i, String line) {
        if (ATTRIBUTION_STARTS.stream().noneMatch(line::startsWith)) {
            return false;
        }
        var joined = new StringBuilder(line);
        for (var next = i; ; joined.append(' ').append(lines[next].strip().toLowerCase(Locale.ROOT))) {
            var soFar = joined.toString();
            if (ATTRIBUTION_ENDS.stream().anyMatch(soFar::endsWith)) {
                return true;
            }
            if (++next >= lines.length || next > i + 2 || joined.length() > 300 || lines[next].isBlank()) {
                return false;
            }
        }
    }

    private static boolean repeatsHead(String[] lines, int i, String line) {
        return i + 1 < lines.length
                && HEAD_STARTS.stream().anyMatch(line::startsWith)
                && HEAD_SECONDS.stream().anyMatch(lines[i + 1].strip().toLowerCase(Locale.ROOT)::startsWith);
    }

    private static boolean onlyQuotesFollow(String[] lines, int from) {
        for (var i = from; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].strip().startsWith(">")) {
                return false;
            }
        }
        return true;
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(from, to));
    }
}
