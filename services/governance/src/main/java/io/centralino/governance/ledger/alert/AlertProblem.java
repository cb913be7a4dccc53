package io.centralino.governance.ledger.alert;

import io.centralino.web.ProblemType;

/// Why a rule cannot be.
enum AlertProblem implements ProblemType {
    TOO_MANY_ALERTS(409, "The organisation has as many alerts as it may have");

    private final int status;
    private final String title;

    AlertProblem(int status, String title) {
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
