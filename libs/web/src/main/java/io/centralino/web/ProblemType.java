package io.centralino.web;

import java.util.Locale;

/// A kind of refusal that clients branch on. Each feature has one enum of them, each constant a page in docs/problems.
public interface ProblemType {
    String name();

    int status();

    /// The same for every occurrence; what is special stands in the detail.
    String title();

    /// The last part of the problem's address, and the name of its page.
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default String uri() {
        return "/problems/" + slug();
    }
}
