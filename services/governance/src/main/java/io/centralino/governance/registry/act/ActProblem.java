package io.centralino.governance.registry.act;

import io.centralino.web.ProblemType;

/// Why an act cannot begin.
enum ActProblem implements ProblemType {
    ACT_RUNNING(409, "The organisation is being opened or closed");

    private final int status;
    private final String title;

    ActProblem(int status, String title) {
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
