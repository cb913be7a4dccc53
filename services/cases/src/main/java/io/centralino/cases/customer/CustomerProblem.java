package io.centralino.cases.customer;

import io.centralino.web.ProblemType;

/// Why something cannot be said of a customer.
public enum CustomerProblem implements ProblemType {
    IDENTITY_TAKEN(409, "This identity leads to another customer");

    private final int status;
    private final String title;

    CustomerProblem(int status, String title) {
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
