package io.centralino.channels.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/// Listens to HTML and keeps only what would be read aloud.
final class WordsOnly implements HtmlSanitizer.Policy {

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "noscript", "svg", "math", "template", "textarea");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "li",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "table",
            "ul",
            "ol");

    private final StringBuilder words = new StringBuilder();
    private int silence;

    @Override
    public void openDocument() {
        // Nothing is said before the first word.
    }

    @Override
    public void closeDocument() {
        // Nothing is said after the last word.
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        var name = element.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silence++;
        } else if (BLOCKS.contains(name)) {
            line();
        } else if (name.equals("td") || name.equals("th")) {
            words.append(' ');
        }
    }

    @Override
    public void closeTag(String element) {
        var name = element.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silence = Math.max(0, silence - 1);
        } else if (BLOCKS.contains(name) && !name.equals("br")) {
            line();
        }
    }

    @Override
    public void text(String text) {
        if (silence > 0) {
            return;
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                words.append(c);
            } else if (!words.isEmpty()
                    && words.charAt(words.length() - 1) != ' '
                    && words.charAt(words.length() - 1) != '\n') {
                words.append(' ');
            }
        }
    }

    private void line() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }

    @Override
    public String toString() {
        return words.toString().strip();
    }
}
