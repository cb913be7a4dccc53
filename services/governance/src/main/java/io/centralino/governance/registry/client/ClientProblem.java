package io.centralino.governance.registry.client;

import io.centralino.web.ProblemType;

/// Why a client cannot be known so.
enum ClientProblem implements ProblemType {
    SUBJECT_IN_USE(409, "Another client has this subject");

    private final int status;
    private final String title;

    ClientProblem(int status, String title) {
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
