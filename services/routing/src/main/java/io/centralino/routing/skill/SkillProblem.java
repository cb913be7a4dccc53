package io.centralino.routing.skill;

import io.centralino.web.ProblemType;

/// Refusals about skills.
public enum SkillProblem implements ProblemType {
    UNKNOWN_SKILL;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "There is no such skill";
    }
}
