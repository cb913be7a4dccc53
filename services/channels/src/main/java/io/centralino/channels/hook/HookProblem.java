package io.centralino.channels.hook;

import io.centralino.web.ProblemType;

/// Why a webhook is not taken.
public enum HookProblem implements ProblemType {
    SIGNATURE_INVALID(401, "The signature does not prove who wrote this");

    private final int status;
    private final String title;

    HookProblem(int status, String title) {
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
