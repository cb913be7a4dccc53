package io.centralino.cases.matter;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people call a case: `PR-20418`.
public final class CaseReference {

    /// The first number of a tenant is above this, so that references look alike and tell nobody how young they are.
    static final long BELOW_THE_FIRST = 20_000;

    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![A-Za-z0-9-])PR-(\\d{5,12})(?![A-Za-z0-9-])", Pattern.CASE_INSENSITIVE);

    private CaseReference() {}

    static String of(long number) {
        return "PR-" + number;
    }

    /// The first reference that stands in a text, a subject line as a rule.
    public static Optional<String> in(@Nullable String text) {
        var found = IN_TEXT.matcher(text == null ? "" : text);
        return found.find() ? Optional.of("PR-" + found.group(1)) : Optional.empty();
    }
}
