package io.centralino.workforce.reference;

import io.centralino.web.ProblemType;

/// Refusals about what others own.
public enum ReferenceProblem implements ProblemType {
    UNKNOWN_QUEUE;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "There is no such queue";
    }
}
