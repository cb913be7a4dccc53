package io.centralino.routing.disposition;

import io.centralino.web.ProblemType;

/// Refusals about dispositions.
public enum DispositionProblem implements ProblemType {
    UNKNOWN_DISPOSITION;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "There is no such disposition for this queue";
    }
}
