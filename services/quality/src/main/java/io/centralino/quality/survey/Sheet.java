package io.centralino.quality.survey;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one page shows: the questions with what was chosen so far, or only a notice.
record Sheet(
        Words words, String organisation, boolean asking, String notice, String rating, String solved, String comment) {

    static Sheet of(Words words, String organisation) {
        return new Sheet(words, organisation, true, "", "", "", "");
    }

    Sheet with(@Nullable String rating, @Nullable String solved, @Nullable String comment) {
        return new Sheet(words, organisation, asking, notice, said(rating), said(solved), said(comment));
    }

    /// The questions again, with what is missing.
    Sheet asked(String notice) {
        return new Sheet(words, organisation, true, notice, rating, solved, comment);
    }

    /// No questions any more.
    Sheet told(String notice) {
        return new Sheet(words, organisation, false, notice, "", "", "");
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
