package io.centralino.routing.work;

import io.centralino.web.ProblemType;

/// Refusals about work.
public enum WorkProblem implements ProblemType {
    NOT_YOUR_WORK(403, "Somebody else holds this contact"),
    WORK_NOT_IN_HAND(409, "Nobody holds this contact any more");

    private final int status;
    private final String title;

    WorkProblem(int status, String title) {
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
