package io.centralino.quality.survey;

import io.centralino.tenancy.CardNumbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a customer said: how satisfied they are, whether the matter is solved, and what else they wished to tell.
record Answer(
        int rating, @Nullable Boolean solved, @Nullable String comment) {

    static final int LONGEST_COMMENT = 1000;

    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n\\t\\u200C\\u200D]]";

    /// The answer in what a form sent, if it is one.
    static Optional<Answer> of(@Nullable String rating, @Nullable String solved, @Nullable String comment) {
        var told = comment == null
                ? ""
                : comment.replaceAll("\\R", "\n").replaceAll(UNSEEN, "").strip();
        if (rating == null || !rating.matches("[1-5]") || told.length() > LONGEST_COMMENT) {
            return Optional.empty();
        }
        var yes = "yes".equals(solved) ? Boolean.TRUE : "no".equals(solved) ? Boolean.FALSE : null;
        return Optional.of(new Answer(Integer.parseInt(rating), yes, told.isEmpty() ? null : CardNumbers.redact(told)));
    }
}
