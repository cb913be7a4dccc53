package io.centralino.cases.matter;

import io.centralino.web.ProblemType;

/// Why a case does not do what it was asked.
public enum CaseProblem implements ProblemType {
    CASE_CLOSED(409, "The case is closed"),
    CASE_OF_ANOTHER_CUSTOMER(409, "The case belongs to another customer");

    private final int status;
    private final String title;

    CaseProblem(int status, String title) {
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
