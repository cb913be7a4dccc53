package io.centralino.knowledge;

import io.centralino.web.ProblemType;

/// Why an article or a template does not take a change.
public enum KnowledgeProblem implements ProblemType {
    ARTICLE_RETIRED(409, "The article has been retired"),
    UNKNOWN_PLACEHOLDER(400, "The template names a place that nothing fills");

    private final int status;
    private final String title;

    KnowledgeProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
