package io.centralino.governance.registry.contract;

import io.centralino.web.ProblemType;

/// Why a contract cannot be signed so.
enum ContractProblem implements ProblemType {
    NOT_A_TENANT(409, "Only a tenant gives contracts"),
    UNKNOWN_VENDOR(422, "There is no such vendor");

    private final int status;
    private final String title;

    ContractProblem(int status, String title) {
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
