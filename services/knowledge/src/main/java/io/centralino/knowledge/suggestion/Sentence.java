package io.centralino.knowledge.suggestion;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A sentence of an article, and the heading it stands under; where there is none, an empty one.
record Sentence(String heading, String text) {

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,3}[.)])\\s+(.*)");

    /// The sentences of a body in Markdown. An item of a list begins a new one.
    static List<Sentence> of(String body, String language) {
        var sentences = new ArrayList<Sentence>();
        var paragraph = new StringBuilder();
        var heading = "";
        for (var line : body.lines().map(String::strip).toList()) {
            var head = HEADING.matcher(line);
            var item = ITEM.matcher(line);
            if (head.matches() || item.matches() || line.isEmpty()) {
                split(paragraph, heading, language, sentences);
            }
            if (head.matches()) {
                heading = head.group(1);
            } else {
                paragraph.append(item.matches() ? item.group(1) : line).append(' ');
            }
        }
        split(paragraph, heading, language, sentences);
        return List.copyOf(sentences);
    }

    private static void split(StringBuilder paragraph, String heading, String language, List<Sentence> into) {
        var text = paragraph.toString().replace("**", "");
        var breaks = BreakIterator.getSentenceInstance(Locale.of(language));
        breaks.setText(text);
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                into.add(new Sentence(heading, sentence));
            }
            from = to;
        }
        paragraph.setLength(0);
    }
}
