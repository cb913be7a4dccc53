package io.centralino.workforce.requirement;

import io.centralino.web.ProblemType;

/// Why no requirement follows.
public enum RequirementProblem implements ProblemType {
    TOO_MANY_PEOPLE(422, "An interval asks for more people than there can be");

    private final int status;
    private final String title;

    RequirementProblem(int status, String title) {
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
