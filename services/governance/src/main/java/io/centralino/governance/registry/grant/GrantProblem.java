package io.centralino.governance.registry.grant;

import io.centralino.web.ProblemType;

/// Why a grant cannot be given or taken so.
enum GrantProblem implements ProblemType {
    NOT_YOURS_TO_GIVE(403, "Nobody gives or takes a role above their own"),
    LAST_ADMIN(409, "An organisation keeps at least one admin");

    private final int status;
    private final String title;

    GrantProblem(int status, String title) {
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
