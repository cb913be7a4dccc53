package io.centralino.channels.conversation;

import io.centralino.channels.mail.Attachment;
import io.centralino.channels.mail.Html;
import io.centralino.tenancy.CardNumbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What customers and agents wrote, without card numbers: the only form in which any of it is kept readable.
final class Redacted {

    private Redacted() {}

    static @Nullable String text(@Nullable String text) {
        return text == null ? null : CardNumbers.redact(text);
    }

    /// A number written across several elements escapes the eye of the redaction; the text form then stands alone.
    static @Nullable String html(@Nullable String html) {
        if (html == null) {
            return null;
        }
        var redacted = CardNumbers.redact(html);
        var shown = Html.text(redacted);
        return CardNumbers.redact(shown).equals(shown) ? redacted : null;
    }

    static List<Attachment> names(List<Attachment> attachments) {
        return attachments.stream()
                .map(file -> new Attachment(CardNumbers.redact(file.name()), file.type(), file.size(), file.state()))
                .toList();
    }
}
