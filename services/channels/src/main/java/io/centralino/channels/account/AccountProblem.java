package io.centralino.channels.account;

import io.centralino.web.ProblemType;

/// What can be wrong with an account.
public enum AccountProblem implements ProblemType {
    ACCOUNT_MEDIUM_FIXED(409, "An account keeps its medium"),
    ACCOUNT_ADDRESS_TAKEN(409, "This mailbox belongs to another account"),
    ACCOUNT_CLOSED(409, "This account takes nothing new");

    private final int status;
    private final String title;

    AccountProblem(int status, String title) {
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
