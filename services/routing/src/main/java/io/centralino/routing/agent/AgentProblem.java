package io.centralino.routing.agent;

import io.centralino.web.ProblemType;

/// Refusals about agents.
public enum AgentProblem implements ProblemType {
    NOT_AN_AGENT(409, "You have no working profile"),
    NOT_YOUR_TENANT(422, "The vendor has no contract with this tenant");

    private final int status;
    private final String title;

    AgentProblem(int status, String title) {
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
