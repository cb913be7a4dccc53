package io.centralino.governance.ledger.metric;

import io.centralino.web.ProblemType;

/// Why a figure cannot be given.
enum MetricProblem implements ProblemType {
    BAD_INTERVAL(400, "The interval is none");

    private final int status;
    private final String title;

    MetricProblem(int status, String title) {
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
