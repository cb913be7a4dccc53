package io.centralino.channels.mail;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/// Makes a stranger's HTML safe to look at: no script, no style, no picture that tells its sender it was seen.
public final class Html {

    private static final Pattern SCHEME =
            Pattern.compile("^(?:https?://|mailto:|tel:)[^\\s].*", Pattern.CASE_INSENSITIVE);

    /// Anything not named here is dropped; `style`, `noscript`, `svg`, `math`, `img`, `base` and `form` stay out on
    /// purpose, and a link must name its scheme, since one that begins with `//` would borrow ours.
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "small",
                    "blockquote",
                    "pre",
                    "code",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "a",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .matching(SCHEME)
            .onElements("a")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[0-9]{1,2}"))
            .onElements("td", "th")
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl")
            .globally()
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Html() {}

    /// Safe HTML; cleaning it again changes nothing.
    public static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /// The words of an HTML text, a line for each block.
    public static String text(String html) {
        var words = new WordsOnly();
        HtmlSanitizer.sanitize(html, words);
        return words.toString();
    }
}
