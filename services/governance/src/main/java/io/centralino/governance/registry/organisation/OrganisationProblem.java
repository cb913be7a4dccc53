package io.centralino.governance.registry.organisation;

import io.centralino.web.ProblemType;

/// Why an organisation cannot be made or changed so.
enum OrganisationProblem implements ProblemType {
    RESERVED_NAME(422, "This name is reserved"),
    KIND_IS_FIXED(409, "An organisation stays what it was founded as"),
    ORGANISATION_CLOSED(409, "The organisation is closed");

    private final int status;
    private final String title;

    OrganisationProblem(int status, String title) {
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
