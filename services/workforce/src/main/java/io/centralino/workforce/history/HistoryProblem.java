package io.centralino.workforce.history;

import io.centralino.web.ProblemType;

/// Refusals about the history.
public enum HistoryProblem implements ProblemType {
    HISTORY_TOO_COARSE(422, "The history has longer intervals than these");

    private final int status;
    private final String title;

    HistoryProblem(int status, String title) {
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
